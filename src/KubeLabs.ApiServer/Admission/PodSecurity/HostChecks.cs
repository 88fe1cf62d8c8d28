using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a Pod may not take of its node.</summary>
internal static class HostChecks
{
    private static readonly string[] _probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] _handlers = ["postStart", "preStop"];

    public static SecurityFault? Namespaces(SecuredPod pod)
    {
        var shared = new List<string>();
        foreach (var field in (ReadOnlySpan<string>)["hostNetwork", "hostPID", "hostIPC"])
        {
            if (pod.Spec.Flag(field)) shared.Add($"{field}=true");
        }

        return shared.Count == 0 ? null : new("host namespaces", string.Join(", ", shared));
    }

    public static SecurityFault? Ports(SecuredPod pod)
    {
        var ports = new SortedSet<string>(StringComparer.Ordinal);
        var names = pod.Names(container =>
        {
            var before = false;
            foreach (var port in container.List("ports"))
            {
                if (port.Number("hostPort") is not (not 0 and var number)) continue;
                ports.Add(number.ToString(CultureInfo.InvariantCulture));
                before = true;
            }

            return before;
        });
        return names.Count == 0
            ? null
            : new(
                "hostPort",
                $"{SecurityText.Containers(names)} {Uses(names.Count)} {SecurityText.Plural("hostPort", ports.Count)} {string.Join(", ", ports)}");
    }

    public static SecurityFault? ProbesAndLifecycle(SecuredPod pod)
    {
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        var names = new SortedSet<string>(pod.Names(container => NamesHost(container, hosts)), StringComparer.Ordinal);
        return names.Count == 0
            ? null
            : new(
                "probe or lifecycle host",
                $"{SecurityText.Containers(names)} {Uses(names.Count)} {SecurityText.Plural("probe or lifecycle host", hosts.Count)} "
                + SecurityText.Quote(hosts));
    }

    private static bool NamesHost(Node container, SortedSet<string> hosts)
    {
        var names = false;
        foreach (var probe in _probes) names |= HandlerNamesHost(container[probe], hosts);
        foreach (var handler in _handlers) names |= HandlerNamesHost(container["lifecycle"]?[handler], hosts);
        return names;
    }

    private static bool HandlerNamesHost(Node? handler, SortedSet<string> hosts)
    {
        var names = false;
        foreach (var action in (ReadOnlySpan<string>)["httpGet", "tcpSocket"])
        {
            if (handler?[action].Text("host") is not { Length: > 0 } host) continue;
            hosts.Add(host);
            names = true;
        }

        return names;
    }

    private static string Uses(int count) => count == 1 ? "uses" : "use";
}
