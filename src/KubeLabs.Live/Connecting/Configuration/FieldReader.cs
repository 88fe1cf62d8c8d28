using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Reads the fields of a mapping as their types in client-go have them: what is absent or null is empty, any other type is a problem. A problem
/// names the place and the field, never the value.
/// </summary>
internal sealed class FieldReader(Node? node, string path, string file, List<LocalizedText> problems)
{
    /// <summary>The path of the fields, for problems.</summary>
    public string Path => path;

    /// <summary>Whether the mapping is there.</summary>
    public bool IsPresent => node is not null and { IsNull: false };

    /// <summary>A mapping below a key. Whether it is one is checked here.</summary>
    public FieldReader Below(string key) => Checked(node?[key], $"{path}.{key}");

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<FieldReader> Each(string key)
    {
        var index = 0;
        foreach (var item in List(key)) yield return Checked(item, Inner(key) + $"[{index++}]");
    }

    public string Text(string key) => Text(node?[key], Inner(key));

    public ImmutableArray<string> Texts(string key) => Texts(node?[key], Inner(key));

    public Secret? Hidden(string key) => Secret.Of(Text(key));

    public Node? Raw(string key) => node?[key] is { IsNull: false } value ? value : null;

    public bool Flag(string key)
    {
        if (Raw(key) is not { } value) return false;
        if (value.AsBoolean() is { } flag) return flag;
        Add(value, Inner(key), "true or false", "true 또는 false 값");
        return false;
    }

    public ReadOnlyMemory<byte> Bytes(string key)
    {
        var text = Text(key);
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        if (Convert.TryFromBase64String(text, bytes, out var length)) return bytes.AsMemory(0, length);
        Add(node![key]!, Inner(key), "in base64", "base64 형식");
        return default;
    }

    /// <summary>The lists of texts by key below a key.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Lists(string key)
    {
        var lists = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<string>>>();
        Below(key);
        foreach (var entry in Entries(node?[key])) lists.Add(new(entry.Key, Texts(entry.Value, Inner(key))));
        return lists.DrainToImmutable();
    }

    /// <summary>Adds a problem of the mapping as a whole.</summary>
    public void Add(LocalizedText problem) => problems.Add(problem);

    private static ImmutableArray<MapEntry> Entries(Node? node) => node is MappingNode mapping ? mapping.Values : [];

    private string Inner(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private FieldReader Checked(Node? value, string at)
    {
        at = at.TrimStart('.');
        if (value is null or { IsNull: true } or MappingNode) return new(value, at, file, problems);
        Add(value, at, "a mapping", "매핑");
        return new(null, at, file, problems);
    }

    private ImmutableArray<Node> List(string key)
    {
        if (Raw(key) is not { } value) return [];
        if (value is SequenceNode sequence) return sequence.Values;
        Add(value, Inner(key), "a list", "목록");
        return [];
    }

    private ImmutableArray<string> Texts(Node? value, string at)
    {
        if (value is null or { IsNull: true }) return [];
        if (value is SequenceNode sequence) return [.. sequence.Values.Select(item => Text(item, at))];
        Add(value, at, "a list", "목록");
        return [];
    }

    private string Text(Node? value, string at)
    {
        if (value is null or { IsNull: true }) return "";
        if (value.AsString() is { } text) return text;
        Add(value, at, "a string (put it in quotes)", "따옴표로 묶은 문자열");
        return "";
    }

    private void Add(Node value, string at, string en, string ko) => problems.Add(FileTexts.WrongType(file, value.Position, at, en, ko));
}
