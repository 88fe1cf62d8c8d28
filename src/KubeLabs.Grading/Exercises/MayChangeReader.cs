using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads <c>mayChange</c>: <c>{object: Deployment/web, path: spec.replicas, only: additions}</c>.</summary>
internal static class MayChangeReader
{
    private static readonly ParameterType<string> _only = ParameterTypes.OneOf("additions");

    /// <summary>The paths; none where the key is absent or the list empty.</summary>
    public static ImmutableArray<MayChange> Read(Node? list, string ns, ParameterReader reader)
    {
        var paths = ImmutableArray.CreateBuilder<MayChange>();
        if (list is not (null or SequenceNode)) reader.Report(list, "a list is expected here", "여기에는 목록이 와야 합니다");
        foreach (var item in list is null ? [] : list.Items)
        {
            reader.KnownKeys(item, "object", "path", "only");
            var (hasObject, name) = reader.Required(item, "object") is { } of ? ObjectName.Type.Read(of, reader) : (false, null!);
            var path = reader.Text(reader.Required(item, "path"));
            var only = item["only"] is { } word && _only.Read(word, reader).Ok;
            if (hasObject && path is not null) paths.Add(new(name.Kind, name.Name, name.Namespace ?? ns, FieldPath.Parse(path), only));
        }

        return paths.ToImmutable();
    }
}
