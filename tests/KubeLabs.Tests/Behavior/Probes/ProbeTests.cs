using KubeLabs.Behavior;
using KubeLabs.Tests.Behavior.Containers;

namespace KubeLabs.Tests.Behavior.Probes;

/// <summary>Probes. The sentences are those of "Configure Liveness, Readiness and Startup Probes".</summary>
internal sealed class ProbeTests
{
    // "Configure Probes": every 10 seconds, 1 second to answer, 3 failures in a row, unless said otherwise.
    [TestCase("tcpSocket: {port: 80}", 30)]
    [TestCase("tcpSocket: {port: 80}, periodSeconds: 5, failureThreshold: 6", 30)]
    [TestCase("tcpSocket: {port: 80}, initialDelaySeconds: 60, periodSeconds: 1, failureThreshold: 1", 1)]
    public void Failures_count_after_period_times_threshold(string probe, long seconds) =>
        Assert.That(Liveness(probe).FailureSeconds, Is.EqualTo(seconds));

    // "HTTP probes": host is the Pod's own address, path is /, unless said otherwise; a port may be named.
    [TestCase("httpGet: {port: 8080}", 8080, "/", "", false)]
    [TestCase("httpGet: {port: web, path: /h}", 8080, "/h", "", false)]
    [TestCase("httpGet: {port: web, path: h}", 8080, "/h", "", false)]
    [TestCase("httpGet: {port: none, path: /h}", null, "/h", "", false)]
    [TestCase("httpGet: {port: 1, scheme: HTTPS, host: a.com}", 1, "/", "a.com", true)]
    [TestCase("tcpSocket: {port: web}", 8080, null, "", false)]
    [TestCase("exec: {command: [curl, -fsS, 'http://localhost:8080/h']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -c, 'wget -q -O /dev/null http://127.0.0.1:8080/h || exit 1']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [wget, --spider, 'localhost:8080/h']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [wget, -qO-, 'https://localhost/']}", 443, "/", "", true)]
    [TestCase("exec: {command: [timeout, '5', wget, -q, 'localhost:8080/h']}", 8080, "/h", "", false)]
    // "Define a liveness command": the container is healthy where the command ends with 0; POSIX says with what a script ends.
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h | grep -q ok']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -ec, 'curl -f localhost:8080/h; echo ok']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -c, 'set -e; curl -f localhost:8080/h; echo ok']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h && echo ok || exit 1']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h; exit $?']}", 8080, "/h", "", false)]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h || { echo no; exit 1; }']}", 8080, "/h", "", false)]
    public void A_probe_asks_for(string probe, int? port, string? path, string host, bool isTls) =>
        Assert.That(Request(probe), Is.EqualTo(new ProbeRequest(port, path, isTls, host)));

    [TestCase("exec: {command: [cat, /tmp/healthy]}")]
    [TestCase("exec: {command: [curl, -s, 'http://localhost:8080/h']}")]
    [TestCase("exec: {command: [wget, -q, 'http://localhost:8080/h', 'http://localhost:8080/i']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h || true']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h || echo no']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h; true']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h; exit 0']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h | cat']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h &']}")]
    [TestCase("exec: {command: [sh, -c, 'curl -f localhost:8080/h && exit 1']}")]
    [TestCase("exec: {command: [sh, -c, 'false && curl -f localhost:8080/h']}")]
    [TestCase("grpc: {port: 8080}")]
    public void Others_ask_for_nothing_that_can_be_read(string probe) => Assert.That(Request(probe), Is.Null);

    // "Protect slow starting containers": all other probes wait for the startup probe, which has failureThreshold × periodSeconds.
    [TestCase("", null)]
    [TestCase("livenessProbe: {tcpSocket: {port: 80}}", 0)]
    [TestCase("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 120}", 120)]
    [TestCase("startupProbe: {tcpSocket: {port: 80}, failureThreshold: 12}, livenessProbe: {tcpSocket: {port: 80}}", 120)]
    [TestCase("startupProbe: {tcpSocket: {port: 80}, failureThreshold: 11, initialDelaySeconds: 10}", 120)]
    [TestCase("startupProbe: {tcpSocket: {port: 80}}, livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 120}", 30)]
    public void A_start_may_take(string container, long? seconds)
    {
        var (pod, _) = ContainerCase.Pod(container);
        Assert.That(StartTolerance.Seconds(ContainerCase.First(pod)), Is.EqualTo(seconds));
    }

    private static ProbeRequest? Request(string probe)
    {
        var (pod, state) = ContainerCase.Pod($"ports: [{{name: web, containerPort: 8080}}], livenessProbe: {{{probe}}}");
        var container = ContainerCase.First(pod);
        return ProbeRequest.Of(ProbeView.Of(container, "livenessProbe")!, ContainerEnvironment.Of(pod, container, state));
    }

    private static ProbeView Liveness(string probe)
    {
        var (pod, _) = ContainerCase.Pod($"livenessProbe: {{{probe}}}");
        return ProbeView.Of(ContainerCase.First(pod), "livenessProbe")!;
    }
}
