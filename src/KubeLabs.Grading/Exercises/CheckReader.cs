using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads <c>check: {name: arguments}</c>.</summary>
internal static class CheckReader
{
    /// <summary>The check with its arguments; null where it is wrong.</summary>
    public static BoundCheck? Read(Node node, ParameterReader reader)
    {
        if (node.Entries is not [var only])
        {
            reader.Report(node, "exactly one check is expected here", "여기에는 검사가 정확히 하나 와야 합니다");
            return null;
        }

        if (CheckCatalog.Find(only.Key) is not { } check)
        {
            var names = CheckCatalog.All.Select(item => item.Name).ToArray();
            var nearest = Nearest.Of(only.Key, names);
            reader.Report(
                only.KeyPosition,
                $"there is no check \"{only.Key}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}",
                $"\"{only.Key}\" 검사가 없습니다{(nearest is null ? "" : $". \"{nearest}\" 검사를 쓰려던 것입니까?")}");
            return null;
        }

        return ReadArguments(check, only.Value, reader);
    }

    private static BoundCheck? ReadArguments(Check check, Node node, ParameterReader reader)
    {
        var before = reader.Problems.Count;
        // A check with one parameter may be written with its value alone.
        var isBare = check.Parameters is [_] && node is SequenceNode;
        if (!isBare && node is not MappingNode && !node.IsNull) reader.Report(node, "a mapping is expected here", "여기에는 매핑이 와야 합니다");
        var values = new Dictionary<Parameter, object>();
        if (!isBare) reader.KnownKeys(node, [.. check.Parameters.Select(parameter => parameter.Name)]);
        foreach (var parameter in check.Parameters)
        {
            var value = isBare ? node : parameter.IsRequired ? reader.Required(node, parameter.Name) : node[parameter.Name];
            if (value is not null && parameter.Read(value, reader) is { } read) values[parameter] = read;
        }

        if (reader.Problems.Count > before) return null;
        var arguments = new Arguments(values);
        check.Validate(arguments, node, reader);
        return reader.Problems.Count > before ? null : new(check, arguments);
    }
}
