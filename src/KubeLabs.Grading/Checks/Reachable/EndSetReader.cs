using System.Collections.Immutable;
using System.Net;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads one side of a row of the matrix.</summary>
internal static class EndSetReader
{
    private static readonly string[] _kinds = ["of", "labels", "pod", "address", "dns", "except"];

    private static readonly ParameterType<ImmutableArray<EndSet>> _list = ParameterTypes.ListOf(EndSet.Type);

    /// <summary>Reads it, or reports what is wrong.</summary>
    public static (bool Ok, EndSet Value) Read(Node node, ParameterReader reader)
    {
        var none = new EndSet();
        if (node.AsString() == "everybody") return (true, none with { Except = [] });
        reader.KnownKeys(node, [.. _kinds, "namespace"]);
        var given = _kinds.Where(kind => node[kind] is not null).ToList();
        if (given.Count > 1 || (given.Count == 0 && node["namespace"] is null))
        {
            reader.Report(
                node,
                "one of of, labels, pod, address, dns, except and namespace is expected here, or the word everybody",
                "여기에는 of, labels, pod, address, dns, except, namespace 중 하나 또는 everybody가 와야 합니다");
            return (false, none);
        }

        var ns = reader.Text(node["namespace"]);
        return given.Count == 0 ? (ns is not null, none with { Namespace = ns }) : Read(given[0], node[given[0]]!, none with { Namespace = ns }, reader);
    }

    private static (bool Ok, EndSet Value) Read(string kind, Node value, EndSet set, ParameterReader reader)
    {
        switch (kind)
        {
            case "of": return ObjectName.Type.Read(value, reader) is (true, var name) ? (true, set with { Of = name }) : (false, set);
            case "labels": return AreTexts(value, reader) ? (true, set with { Labels = LabelSelector.FromMap(value) }) : (false, set);
            case "pod": return AreTexts(value, reader) ? (true, set with { Imagined = (MappingNode)value }) : (false, set);
            case "dns": return ParameterTypes.Boolean.Read(value, reader) is (true, true) ? (true, set with { IsDns = true }) : (false, set);
            case "except": return _list.Read(value, reader) is (true, var sets) ? (true, set with { Except = sets }) : (false, set);
        }

        if (IPAddress.TryParse(value.AsString(), out var address)) return (true, set with { Address = address });
        reader.Report(value, "an IP address is expected here", "여기에는 IP 주소가 와야 합니다");
        return (false, set);
    }

    private static bool AreTexts(Node labels, ParameterReader reader)
    {
        var isRight = labels is MappingNode { Values.Length: > 0 };
        if (!isRight) reader.Report(labels, "labels are expected here: {key: value}", "여기에는 {key: value} 형식의 레이블이 와야 합니다");
        foreach (var entry in labels.Entries) isRight &= reader.Text(entry.Value) is not null;
        return isRight;
    }
}
