using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A Pod, or several alike, that asks to be admitted to a namespace.</summary>
/// <param name="Count">How many of them, one after the other.</param>
/// <param name="Spec">What it is: one container with the requests and limits given, and further fields of a Pod.</param>
/// <param name="Verdict">What must become of each: <c>admitted</c>, <c>overQuota</c> or <c>refused</c> for whatever reason.</param>
/// <param name="Sees">The requests that its container must have afterwards; none where they do not matter.</param>
internal sealed record QuotaPod(int Count, MappingNode Spec, string Verdict, IReadOnlyList<KeyValuePair<string, Quantity>> Sees)
{
    private const int MostPods = 200;

    private static readonly ParameterType<string> _verdict = ParameterTypes.OneOf("admitted", "overQuota", "refused");

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<QuotaPod> Type { get; } = new("{count, requests, limits, spec, verdict, sees}", Read);

    /// <summary>What its container asks for, in words.</summary>
    public LocalizedText Requests => Text("requests") is { Length: > 0 } text
        ? new($"with requests {text}", $"요청량 {text}")
        : new("without requests", "요청량 없음");

    private string Text(string side)
    {
        var amounts = Spec["containers"]!.Items[0]["resources"]?[side];
        var texts = new List<string>();
        foreach (var entry in amounts is null ? [] : amounts.Entries) texts.Add($"{entry.Key}={(entry.Value as ScalarNode)?.Text}");
        return string.Join(',', texts);
    }

    private static (bool Ok, QuotaPod Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "count", "requests", "limits", "spec", "verdict", "sees");
        var verdict = reader.Required(node, "verdict") is { } word && _verdict.Read(word, reader) is (true, var read) ? read : null;
        var count = node["count"] is { } number ? reader.Number(number, 1, MostPods) : 1;
        var sees = Amounts(node["sees"], reader);
        if (Amounts(node["requests"], reader) is null || Amounts(node["limits"], reader) is null) return (false, null!);
        return verdict is null || count is null || sees is null ? (false, null!) : (true, new(count.Value, SpecOf(node), verdict, sees));
    }

    private static List<KeyValuePair<string, Quantity>>? Amounts(Node? map, ParameterReader reader)
    {
        var amounts = new List<KeyValuePair<string, Quantity>>();
        var isRight = true;
        foreach (var entry in map is null ? [] : map.Entries)
        {
            if (QuantityParameter.Type.Read(entry.Value, reader) is (true, var amount)) amounts.Add(new(entry.Key, amount));
            else isRight = false;
        }

        return isRight ? amounts : null;
    }

    private static MappingNode SpecOf(Node node)
    {
        var at = node.Position;
        var resources = MappingNode.Empty(at);
        if (node["requests"] is { } requests) resources = resources.With("requests", requests);
        if (node["limits"] is { } limits) resources = resources.With("limits", limits);
        var container = MappingNode.Empty(at)
            .With("name", ScalarNode.Of(at, "app"))
            .With("image", ScalarNode.Of(at, "app"))
            .With("resources", resources);
        var spec = node["spec"] as MappingNode ?? MappingNode.Empty(at);
        return spec.With("containers", new SequenceNode(at, [container]));
    }
}
