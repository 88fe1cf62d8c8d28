using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads <c>free</c>: <c>{object: Service/web, path: spec.sessionAffinity, reason: …}</c>.</summary>
internal static class FreeReader
{
    private static readonly ParameterType<ImmutableArray<string>> _changes = ParameterTypes.ListOf(ParameterTypes.OneOf(ChangeKinds.Words));

    /// <summary>The places; none where the key is absent.</summary>
    public static ImmutableArray<FreePath> Read(Node? list, ParameterReader reader)
    {
        if (list is not (null or SequenceNode)) reader.Report(list, "a list is expected here", "여기에는 목록이 와야 합니다");
        var paths = ImmutableArray.CreateBuilder<FreePath>();
        foreach (var item in list is null ? [] : list.Items) paths.AddRange(ReadOne(item, reader));
        return paths.ToImmutable();
    }

    private static IEnumerable<FreePath> ReadOne(Node item, ParameterReader reader)
    {
        reader.KnownKeys(item, "object", "path", "changes", "solution", "reason");
        var (hasObject, name) = reader.Required(item, "object") is { } of ? ObjectName.Type.Read(of, reader) : (false, null!);
        var paths = Paths(reader.Required(item, "path"), reader);
        var reason = reader.Text(reader.Required(item, "reason"));
        var kinds = item["changes"] is { } words && _changes.Read(words, reader) is (true, var read) ? read : [];
        var solution = item["solution"] is { } file ? reader.Text(file) : null;
        if (!hasObject || reason is null) return [];
        ImmutableArray<ChangeKind> changes = [.. kinds.Select(ChangeKinds.Of)];
        return paths.Select(path => new FreePath(name, FieldPath.Parse(path.AsString()!), changes, solution, reason, path.Position));
    }

    // One path, or a list of them with the same reason.
    private static List<Node> Paths(Node? node, ParameterReader reader)
    {
        var paths = new List<Node>();
        if (node is SequenceNode { Values.Length: > 0 } list)
        {
            foreach (var item in list.Values) paths.AddRange(Paths(item as ScalarNode, reader));
        }
        else if (reader.Text(node) is not null)
        {
            paths.Add(node!);
        }

        return paths;
    }
}
