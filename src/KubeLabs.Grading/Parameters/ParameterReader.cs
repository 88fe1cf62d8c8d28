using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads the pieces of an exercise file strictly, and collects what is wrong with them.</summary>
public sealed class ParameterReader
{
    private readonly List<Problem> _problems = [];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>Reports something wrong.</summary>
    public void Report(Node at, string english, string korean) => Report(at.Position, english, korean);

    /// <summary>Reports something wrong.</summary>
    public void Report(Position at, string english, string korean) =>
        _problems.Add(new(Severity.Error, "ExerciseInvalid", new(english, korean), at));

    /// <summary>Reports every key of a mapping that is not known, with the nearest known one.</summary>
    public void KnownKeys(Node mapping, params string[] known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (known.Contains(entry.Key)) continue;
            var nearest = Nearest.Of(entry.Key, known);
            Report(
                entry.KeyPosition,
                $"unknown key \"{entry.Key}\"{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")} Known keys: {string.Join(", ", known)}",
                $"알 수 없는 키 \"{entry.Key}\"{(nearest is null ? "." : $"; \"{nearest}\" 키를 쓰려던 것입니까?")} 쓸 수 있는 키: {string.Join(", ", known)}");
        }
    }

    /// <summary>A mapping's value that must be there; null after it was reported.</summary>
    public Node? Required(Node mapping, string key)
    {
        var value = mapping[key];
        if (value is null or ScalarNode { Kind: ScalarKind.Null })
        {
            Report(mapping, $"the key \"{key}\" is missing", $"키 \"{key}\" 값이 없습니다");
            return null;
        }

        return value;
    }

    /// <summary>A text; null after it was reported.</summary>
    public string? Text(Node? node)
    {
        if (node is null) return null;
        if (node.AsString() is { Length: > 0 } text) return text;
        Report(node, "a text is expected here", "여기에는 문자열이 와야 합니다");
        return null;
    }

    /// <summary>A whole number within bounds; null after it was reported.</summary>
    public int? Number(Node? node, int least, int most)
    {
        if (node is null) return null;
        if (node.AsInteger() is { } value && value >= least && value <= most) return (int)value;
        Report(node, $"a whole number from {least} to {most} is expected here", $"여기에는 {least}부터 {most}까지의 정수가 와야 합니다");
        return null;
    }

    /// <summary>A pair of texts, both mandatory; null after it was reported.</summary>
    public LocalizedText? Localized(Node? node)
    {
        if (node is null) return null;
        KnownKeys(node, "en", "ko");
        var (english, korean) = (Text(Required(node, "en")), Text(Required(node, "ko")));
        return english is null || korean is null ? null : new(english, korean);
    }
}
