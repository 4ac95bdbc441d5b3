// Brings the replica set into being and gives every service its user: rights in its own database and nowhere else.
// May run any number of times; a changed password in the environment is taken over.
const root = encodeURIComponent(process.env.OCOP_MONGO_ROOT_PASSWORD);
const server = new Mongo(`mongodb://root:${root}@mongo:27017/admin?directConnection=true`);
const admin = server.getDB('admin');

try {
  admin.runCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  admin.runCommand({ replSetInitiate: { _id: 'ocop', members: [{ _id: 0, host: 'mongo:27017' }] } });
}
for (let second = 0; !admin.runCommand({ hello: 1 }).isWritablePrimary; second++) {
  if (second === 60) throw new Error('the replica set has no primary after 60 s');
  sleep(1000);
}

// What a service does with its data. Nothing here drops a collection, changes an index or reads another database.
const needed = [
  'find', 'insert', 'update', 'remove',
  'createCollection', 'createIndex', 'listCollections', 'listIndexes',
];

for (const name of ['registry', 'rating', 'training', 'trade', 'gateway']) {
  const database = server.getDB(name);
  const role = {
    privileges: [{ resource: { db: name, collection: '' }, actions: needed }],
    roles: [],
  };
  if (database.getRole('service')) {
    database.updateRole('service', role);
  } else {
    database.createRole({ role: 'service', ...role });
  }
  const rights = {
    pwd: process.env[`OCOP_${name.toUpperCase()}_DB_PASSWORD`],
    roles: [{ role: 'service', db: name }],
    mechanisms: ['SCRAM-SHA-256'],
  };
  if (database.getUser(name)) {
    database.updateUser(name, rights);
  } else {
    database.createUser({ user: name, ...rights });
  }
  print(`user ${name} is ready`);
}
