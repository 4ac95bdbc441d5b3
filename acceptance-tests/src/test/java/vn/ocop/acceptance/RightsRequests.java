package vn.ocop.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How an operation is asked for, so that nothing comes of it: whoever may call it names a version that never was, a thing
 * that is not there, or forgets something. Where a role may call it in some places only, the request is about one thing and
 * goes far enough for its place to be looked at.
 */
final class RightsRequests {
    private static final String REASON = "{'reason':'Thử quyền'}";
    private static final String GROUND = "{'ground':'Thử quyền'}";
    private static final Request PLAIN = new Request(null, "", "application/json", "{}", false);
    private final Map<String, Request> placed = new HashMap<>();

    RightsRequests() {
        registry("/api/registry/v1");
        programme("/api/registry/v1/programme");
        dossiers("/api/rating/v1");
        councils("/api/rating/v1/council-sessions");
        training("/api/training/v1");
        market("/api/trade/v1");
        sales("/api/trade/v1");
    }

    /**
     * A request.
     *
     * @param kind of the thing that it is about, null for none
     * @param query with its question mark, or empty
     * @param type of the body
     * @param list whether it asks for all that the caller may read of that kind
     */
    record Request(String kind, String query, String type, String body, boolean list) {

        String path(String template, RightsObject about) {
            String path = about == null ? template : about.filled(template);
            return path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                    + (about == null ? query : about.filled(query));
        }

        String filledBody(RightsObject about) {
            return about == null || body == null ? body : about.filled(body);
        }
    }

    /** How the operation is asked for; of those that are bound to no place, anyhow. */
    Request of(String operation) {
        return placed.getOrDefault(operation, PLAIN);
    }

    boolean knows(String operation) {
        return placed.containsKey(operation);
    }

    private void registry(String at) {
        one("POST " + at + "/entities", "newcomer", """
                {'name':'Cơ sở trùng mã số','legalForm':'BUSINESS_HOUSEHOLD','registrationNumber':'$number',
                 '$field':'$unit'}""");
        for (String move : new String[] {"activate", "suspend", "reinstate", "close"}) {
            one("POST " + at + "/entities/{id}/" + move, "entity", REASON);
        }
        one("PUT " + at + "/entities/{id}", "entity", "{}");
        one("PUT " + at + "/entities/{id}/unit", "entity", "{}");
        one("POST " + at + "/products", "product", "{'entityId':'$entity'}");
        one("PUT " + at + "/products/{id}", "product", "{}");
        one("POST " + at + "/products/{id}/step", "product", "{'to':1}");
        one("POST " + at + "/products/{id}/withdraw", "product", REASON);
        file("POST " + at + "/products/{id}/trace-events", "product", "?dryRun=true", "lot,step,time\n");
        list("GET " + at + "/findings", "finding", "");
        list("GET " + at + "/findings/export", "finding", "?format=csv");
        list("GET " + at + "/findings/facets", "finding", "");
        one("GET " + at + "/findings/{id}", "finding", null);
        for (String decision : new String[] {"accept", "reopen", "resolve"}) {
            one("POST " + at + "/findings/{id}/" + decision, "finding", REASON);
        }
        asked("GET " + at + "/growing-areas", "area", "?entityId=$entity");
        one("GET " + at + "/growing-areas/{id}", "area", null);
        one("GET " + at + "/growing-areas/{id}/history", "area", null);
        one("POST " + at + "/growing-areas", "area", "{'entityId':'$entity'}");
        one("PUT " + at + "/growing-areas/{id}", "area", "{}");
        asked("GET " + at + "/lots", "lot", "?productId=$product");
        for (String part : new String[] {"", "/distribution", "/history", "/verification"}) {
            one("GET " + at + "/lots/{id}" + part, "lot", null);
        }
        one("POST " + at + "/lots", "lot", "{'productId':'$product'}");
        one("POST " + at + "/lots/{id}/events", "lot", "{}");
        one("POST " + at + "/lots/{id}/recall", "lot", "{'namesRecipients':false}");
        one("POST " + at + "/lots/{id}/recall/close", "lot", "{}");
    }

    private void programme(String at) {
        for (String money : new String[] {"lines", "spendings"}) {
            list("GET " + at + "/funding/" + money, money, "?limit=200");
            list("GET " + at + "/funding/" + money + "/export", money, "?format=csv");
            one("GET " + at + "/funding/" + money + "/{id}", money, null);
            one("GET " + at + "/funding/" + money + "/{id}/history", money, null);
        }
        one("POST " + at + "/funding/spendings", "spendings", """
                {'source':'CENTRAL_BUDGET','task':'V.2','locality':'$unit','year':2026,'amount':1000,'day':'2026-02-05',
                 'document':'PC-02'}""");
        one("PUT " + at + "/funding/spendings/{id}", "spendings", REASON);
        one("POST " + at + "/funding/spendings/{id}/cancel", "spendings", REASON);
        String report = """
                {'year':$year,'agency':'$agency','text':'Thử quyền','reason':'Thử quyền',
                 'evidence':[{'title':'Báo cáo','document':'1/BC'}]}""";
        one("POST " + at + "/tasks/{code}/reports", "report", report);
        one("POST " + at + "/tasks/{code}/reports/{id}/supersede", "report", report);
    }

    private void dossiers(String at) {
        list("GET " + at + "/dossiers", "dossier", "?limit=200");
        list("GET " + at + "/dossiers/overdue", "dossier", "");
        one("GET " + at + "/dossiers/{id}", "dossier", null);
        one("GET " + at + "/dossiers/{id}/history", "dossier", null);
        one("POST " + at + "/dossiers", "dossier", "{'productId':'$product','round':'FIRST'}");
        one("PUT " + at + "/dossiers/{id}/registration", "dossier", "{'samples':5,'committed':true}");
        one("PUT " + at + "/dossiers/{id}/self-assessment", "dossier", "{'answers':[]}");
        one("POST " + at + "/dossiers/{id}/submission", "dossier", "");
        one("POST " + at + "/dossiers/{id}/supplements", "dossier", "{'text':'Thử quyền'}");
        one("POST " + at + "/dossiers/{id}/withdrawal", "dossier", GROUND);
        one("POST " + at + "/dossiers/{id}/reception", "dossier", "{'slip':'01'}");
        one("POST " + at + "/dossiers/{id}/completion-request", "dossier", GROUND);
        one("POST " + at + "/dossiers/{id}/commune-report", "dossier", """
                {'number':'1/BC','proposed':true,'conclusion':'Đạt','localMaterial':{'met':true},
                 'localLabour':{'met':true},'origin':{'met':true},'identity':{'met':true}}""");
        one("GET " + at + "/entities/{entityId}/evidence", "dossier", null);
        one("POST " + at + "/entities/{entityId}/evidence", "dossier", "{}");
        list("GET " + at + "/product-ratings", "rating", "?limit=200");
        for (String part : new String[] {"", "/certificate", "/history"}) {
            one("GET " + at + "/product-ratings/{productId}" + part, "rating", null);
        }
        list("GET " + at + "/complaints", "complaint", "?limit=200");
        one("GET " + at + "/complaints/{id}", "complaint", null);
        one("POST " + at + "/complaints", "complaint", """
                {'kind':'RECOGNITION','productId':'$product','certificate':'$certificate','content':'Thử quyền',
                 'learnedOn':'$today','receivedOn':'$today'}""");
        one("POST " + at + "/complaints/{id}/withdrawal", "complaint", GROUND);
        list("GET " + at + "/inspections", "inspection", "?limit=200");
        list("GET " + at + "/inspections/overdue", "inspection", "");
        one("GET " + at + "/inspections/{id}", "inspection", null);
        one("GET " + at + "/inspections/{id}/history", "inspection", null);
        one("POST " + at + "/inspections", "inspection", """
                {'productId':'$product','kind':'AD_HOC','day':'$today','agency':'UBND','contents':['CRITERIA_KEPT']}""");
        one("POST " + at + "/inspections/production-stops", "inspection", """
                {'productId':'$unrated','on':'$today','document':'1/XN','text':'Thử quyền'}""");
    }

    private void councils(String at) {
        list("GET " + at, "session", "?limit=200");
        one("GET " + at + "/{id}", "session", null);
        one("GET " + at + "/{id}/history", "session", null);
        one("POST " + at + "/{id}/conflicts", "session", "{}");
        one("POST " + at + "/{id}/open", "session", "{}");
        one("POST " + at + "/{id}/close", "session", "");
        String evaluation = at + "/{sessionId}/evaluations/{dossierId}";
        one("GET " + evaluation, "session", null);
        one("GET " + evaluation + "/history", "session", null);
        one("PUT " + evaluation + "/sheet", "session", "{}");
        one("POST " + evaluation + "/sheet/sign", "session", "");
        one("POST " + evaluation + "/close", "session", "");
    }

    private void training(String at) {
        list("GET " + at + "/courses/{id}/completions", "enrolment", "?limit=200");
        list("GET " + at + "/courses/{id}/enrolments", "enrolment", "?limit=200");
        one("POST " + at + "/courses/{id}/enrolments", "enrolment", "{'traineeId':'$traineeId'}");
        one("POST " + at + "/courses/{id}/enrolments/{traineeId}/withdrawal", "enrolment", "");
        one("GET " + at + "/entities/{entityId}/trainees", "trainee", null);
        one(
                "POST " + at + "/entities/{entityId}/trainees",
                "trainee",
                "{'kind':'WORKER','person':{'name':'Thử quyền'}}");
        one("POST " + at + "/entities/{entityId}/trainees/{id}/leaving", "trainee", "{}");
        asked("GET " + at + "/needs", "trainee", "?entity=$entity");
        list("GET " + at + "/needs/topics", "trainee", "");
        list("GET " + at + "/coverage/missing", "trainee", "?audience=WORKERS&limit=200");
        list("GET " + at + "/coverage/missing/export", "trainee", "?audience=WORKERS&format=csv");
        list("GET " + at + "/officers", "officer", "?limit=200");
        one("GET " + at + "/officers/{id}", "officer", null);
        one("GET " + at + "/officers/{officerId}/training", "officer", null);
    }

    private void market(String at) {
        asked("GET " + at + "/capacities", "capacity", "?entity=$entity");
        one("GET " + at + "/capacities/{id}", "capacity", null);
        one("GET " + at + "/capacities/{id}/history", "capacity", null);
        String offer = "{'productId':'$product','perMonth':10,'unit':'kg','from':'2026-01-01','to':'2026-12-31'}";
        one("POST " + at + "/capacities", "capacity", offer);
        one("PUT " + at + "/capacities/{id}", "capacity", offer);
        one("POST " + at + "/capacities/{id}/withdrawal", "capacity", REASON);
        one("POST " + at + "/channels", "channel", "{'kind':'OWN_SHOP','entityId':'$entity'}");
        one("PUT " + at + "/channels/{id}", "channel", """
                {'name':'Cửa hàng thử quyền','kind':'OWN_SHOP','scope':'PROVINCE','entityId':'$entity'}""");
        one("POST " + at + "/channels/{id}/closing", "channel", REASON);
        asked("GET " + at + "/contracts", "contract", "?entity=$entity");
        one("GET " + at + "/contracts/{id}", "contract", null);
        one("GET " + at + "/contracts/{id}/history", "contract", null);
        one("POST " + at + "/contracts", "contract", "{'entityId':'$entity'}");
        one("PUT " + at + "/contracts/{id}", "contract", REASON);
        one("POST " + at + "/contracts/{id}/ending", "contract", REASON);
        one("POST " + at + "/contracts/{id}/fulfilment", "contract", "");
        one("POST " + at + "/contracts/{contractId}/deliveries", "contract", "{}");
        one("PUT " + at + "/contracts/{contractId}/deliveries/{id}", "contract", REASON);
        one("POST " + at + "/contracts/{contractId}/deliveries/{id}/cancel", "contract", REASON);
        one("POST " + at + "/contracts/{contractId}/deliveries/{id}/sale", "contract", "");
        list("GET " + at + "/listings", "listing", "?limit=200");
        one("GET " + at + "/products/{id}/market", "listing", null);
        one("POST " + at + "/products/{id}/listings", "listing", "{}");
        one("PUT " + at + "/products/{id}/listings/{listing}", "listing", "{}");
        one("POST " + at + "/products/{id}/listings/{listing}/end", "listing", REASON);
    }

    private void sales(String at) {
        asked("GET " + at + "/entities/{id}/promotion-summary", "shop", "?from=2026-01-01&to=2026-06-30");
        list("GET " + at + "/coverage/missing", "shop", "?limit=200");
        list("GET " + at + "/coverage/missing/export", "shop", "?format=csv");
        String event = at + "/promotion-events/{id}";
        list("GET " + event + "/applications", "application", "?limit=200");
        list("GET " + event + "/results", "application", "?limit=200");
        one("POST " + event + "/applications", "application", "{'entityId':'$entity'}");
        one("POST " + event + "/applications/{entityId}/withdrawal", "application", REASON);
        one("PUT " + event + "/invitations", "application", "{'entities':['$entity']}");
        one(
                "PUT " + event + "/results/{entityId}",
                "application",
                "{'contacts':1,'contracts':0,'contractValue':0,'sales':0}");
        list("GET " + at + "/sales", "sale", "?limit=200");
        list("GET " + at + "/sales/report", "sale", "?by=entity");
        list("GET " + at + "/sales/report/export", "sale", "?by=entity&format=csv");
        one("GET " + at + "/sales/{id}", "sale", null);
        one("GET " + at + "/sales/{id}/history", "sale", null);
        one("POST " + at + "/sales", "sale", "{'entityId':'$entity'}");
        file("POST " + at + "/sales/imports", "sale", "?dryRun=true", """
                entity,product,from,to,value
                $entity,$product,2026-01-01,2026-01-31,1000
                """);
        one("PUT " + at + "/sales/{id}", "sale", REASON);
        one("POST " + at + "/sales/{id}/cancel", "sale", REASON);
        list("GET " + at + "/notices", null, "");
        one("POST " + at + "/notices/{id}/read", null, "");
    }

    private void one(String operation, String kind, String body) {
        placed.put(
                operation,
                new Request(kind, "", "application/json", body == null ? null : body.replace('\'', '"'), false));
    }

    private void asked(String operation, String kind, String query) {
        placed.put(operation, new Request(kind, query, "application/json", null, false));
    }

    private void list(String operation, String kind, String query) {
        placed.put(operation, new Request(kind, query, "application/json", null, true));
    }

    private void file(String operation, String kind, String query, String csv) {
        placed.put(operation, new Request(kind, query, "text/csv", csv, false));
    }
}
