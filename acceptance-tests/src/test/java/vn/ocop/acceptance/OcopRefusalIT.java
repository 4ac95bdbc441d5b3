package vn.ocop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.acceptance.Ocop.Answer;

/** What is missing or wrong is told in one clear line before anything starts. */
class OcopRefusalIT {
    @TempDir
    Path folder;

    private Ocop ocop;

    @BeforeEach
    void choosePorts() {
        ocop = Ocop.in(folder.resolve("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "OCOP_JAVA_HOME, /nowhere, ocop: OCOP_JAVA_HOME=/nowhere is no JDK 25 or newer",
        "OCOP_TRADE_PORT, eighty, ocop: OCOP_TRADE_PORT=eighty is no port number",
        "OCOP_TRADE_PORT, 65536, ocop: OCOP_TRADE_PORT=65536 is no port number",
    })
    void aWrongSettingIsNamed(String variable, String value, String line) {
        refused(ocop.with(variable, value).call("up"), line);
    }

    @Test
    void aPortGivenTwiceIsNamed() {
        String port = Integer.toString(ocop.port("REGISTRY"));

        refused(ocop.with("OCOP_TRADE_PORT", port).call("up"), "ocop: OCOP_TRADE_PORT=" + port + " is given twice");
    }

    @Test
    void aTakenPortIsNamedWithItsVariable() throws IOException {
        int port = ocop.port("RATING");
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    ocop.call("up"),
                    "ocop: port %d of rating is taken by another program; choose another one with OCOP_RATING_PORT"
                            .formatted(port));
        }
    }

    @Test
    void aFullDiskIsTold() {
        Answer answer = ocop.with("OCOP_MIN_FREE_MIB", "999999999").call("up");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output()).matches("ocop: only \\d+ MiB are free on the disk of .*, 999999999 are needed\\R");
    }

    @Test
    void aDataFolderThatCantBeCreatedIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path inside = file.resolve("data");

        refused(
                Ocop.in(inside).call("up"),
                "ocop: the data folder " + inside + " can't be created; choose another one with OCOP_DATA");
    }

    @Test
    void twoCallsDoNotWorkOnOneFolderAtTheSameTime() throws IOException {
        Path lock = Files.createDirectories(ocop.data().resolve("run").resolve("lock"));
        long self = ProcessHandle.current().pid();
        Files.writeString(lock.resolve("pid"), self + "\n");

        Answer answer = ocop.call("up");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.output().strip())
                .isEqualTo("ocop: another ./ocop (process %d) is at work on %s".formatted(self, ocop.data()));
    }

    @Test
    void theLockOfACallThatDiedIsTakenOver() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        assertThat(ended.waitFor()).isZero();
        Path lock = Files.createDirectories(ocop.data().resolve("run").resolve("lock"));
        Files.writeString(lock.resolve("pid"), ended.pid() + "\n");

        Answer answer = ocop.call("down");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.output().strip()).isEqualTo("ocop: nothing is running");
        assertThat(lock).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "up --full, 'ocop: up takes --empty only, not ''--full'''",
        "start zookeeper, 'ocop: there is no process ''zookeeper''; there are: store broker registry rating training trade gateway'",
        "promises --never, 'ocop: promises takes --nightly or --last, not ''--never'''",
        "backup, 'ocop: backup needs the name of a new file: ./ocop backup FILE'",
        "backup /nowhere/backup.tgz, 'ocop: /nowhere is no folder that can be written'",
        "rebuild, 'ocop: rebuild needs a service, or all: ./ocop rebuild registry'",
        "rebuild gateway, 'ocop: there is no service ''gateway''; there are: registry rating training trade'",
        "restart, 'ocop: restart needs the name of a process, or all'",
        "restore, 'ocop: restore needs the file of a backup: ./ocop restore [--check] FILE'",
        "restore /nowhere/backup.tgz, 'ocop: there is no file /nowhere/backup.tgz'",
        "restore --check pom.xml, 'ocop: pom.xml is no backup, or not a whole one'",
        "token, 'ocop: token needs the name of an account, for example: ./ocop token office'",
    })
    void aWrongCallIsExplained(String arguments, String line) {
        refused(ocop.call(arguments.split(" ")), line);
    }

    @Test
    void whatIsThereIsNeitherOverwrittenByABackupNorByARestore() throws IOException {
        Files.createDirectories(ocop.data().resolve("store"));

        refused(ocop.call("backup", "pom.xml"), "ocop: " + Path.of("../pom.xml").toRealPath() + " is there already");
        refused(
                ocop.call("restore", "pom.xml"),
                "ocop: there are data in %s (store); a backup is restored into an empty folder only (OCOP_DATA, or ./ocop reset)"
                        .formatted(ocop.data()));
    }

    @Test
    void aRestoreThatWasCutOffIsNotStarted() throws IOException {
        Files.createDirectories(ocop.data().resolve("restored.new"));

        refused(
                ocop.call("up"),
                "ocop: a restore into %s was cut off; ./ocop reset deletes what there is of it".formatted(ocop.data()));
        assertThat(ocop.call("reset", "--yes").exitCode()).isZero();
        assertThat(ocop.data()).doesNotExist();
    }

    @Test
    void aStoppedSuiteIsNotHealthy() {
        Answer answer = ocop.call("status");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.output()).contains("gateway    stopped").doesNotContain("healthy");
    }

    @Test
    void anUnknownVerbShowsTheHelp() {
        Answer answer = ocop.call("begin");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.output())
                .contains(
                        "./ocop up [--empty]",
                        "./ocop backup FILE",
                        "./ocop restore",
                        "./ocop rebuild",
                        "./ocop restart",
                        "OCOP_DATA",
                        "Exit codes");
    }

    private static void refused(Answer answer, String line) {
        assertThat(answer.output().strip()).isEqualTo(line);
        assertThat(answer.exitCode()).isEqualTo(2);
    }
}
