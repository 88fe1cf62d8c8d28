using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Ports of containers.</summary>
internal static class PortRules
{
    public static string[] Protocols { get; } = ["SCTP", "TCP", "UDP"];

    public static void Validate(Node container, FieldPath path, CauseList causes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ports = container.List("ports");
        for (var i = 0; i < ports.Length; i++)
        {
            Name(ports[i].Text("name"), names, path.At(i).Child("name"), causes);
            if (ports[i].Number("containerPort") == 0) causes.Required(path.At(i).Child("containerPort"));
            else Number(ports[i], "containerPort", path.At(i), causes);
            Number(ports[i], "hostPort", path.At(i), causes);
            FieldRules.MissingOrUnsupported(ports[i], "protocol", Protocols, path.At(i), causes);
        }
    }

    /// <summary>A port by number or by name.</summary>
    public static void NumberOrName(Node? port, FieldPath path, CauseList causes)
    {
        if (port?.AsString() is { } name) causes.InvalidEach(path, name, NameFormats.Port(name));
        else causes.InvalidEach(path, port?.AsInteger() ?? 0, NumberFormats.Port(port?.AsInteger() ?? 0));
    }

    /// <summary>Two containers that want the same port of the node.</summary>
    public static void HostPortConflicts(ReadOnlySpan<Node> containers, FieldPath path, CauseList causes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < containers.Length; i++)
        {
            var ports = containers[i].List("ports");
            for (var j = 0; j < ports.Length; j++)
            {
                var port = ports[j].Number("hostPort");
                if (port == 0) continue;
                var text = string.Create(CultureInfo.InvariantCulture, $"{ports[j].Text("protocol")}/{ports[j].Text("hostIP")}/{port}");
                if (!taken.Add(text)) causes.Duplicate(path.At(i).Child("ports").At(j).Child("hostPort"), text);
            }
        }
    }

    private static void Name(string name, HashSet<string> names, FieldPath path, CauseList causes)
    {
        if (name.Length == 0) return;
        var faults = NameFormats.Port(name);
        causes.InvalidEach(path, name, faults);
        if (faults.Length == 0 && !names.Add(name)) causes.Duplicate(path, name);
    }

    private static void Number(Node port, string field, FieldPath path, CauseList causes)
    {
        if (port.Number(field) is not 0 and var number) causes.InvalidEach(path.Child(field), number, NumberFormats.Port(number));
    }
}
