using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The types that checks share.</summary>
internal static class ParameterTypes
{
    /// <summary>A text, such as a name.</summary>
    public static ParameterType<string> Text { get; } = new("text", (node, reader) =>
        reader.Text(node) is { } text ? (true, text) : (false, ""));

    /// <summary>true or false.</summary>
    public static ParameterType<bool> Boolean { get; } = new("true or false", ReadBoolean);

    /// <summary>A port number.</summary>
    public static ParameterType<int> PortNumber { get; } = new("port number", (node, reader) =>
        reader.Number(node, 1, 65535) is { } number ? (true, number) : (false, 0));

    /// <summary>A list of texts.</summary>
    public static ParameterType<ImmutableArray<string>> Texts { get; } = new("list of texts", (node, reader) =>
        ReadList<string>(node, reader, (item, to) => to.Text(item) is { } text ? (true, text) : (false, "")));

    /// <summary>One of a few words.</summary>
    public static ParameterType<string> OneOf(params string[] words) => new(string.Join(" or ", words), (node, reader) =>
    {
        if (node.AsString() is { } text && words.Contains(text)) return (true, text);
        var list = string.Join(", ", words);
        reader.Report(node, $"one of these is expected here: {list}", $"여기에는 다음 중 하나가 와야 합니다: {list}");
        return (false, "");
    });

    /// <summary>A list of anything.</summary>
    public static ParameterType<ImmutableArray<T>> ListOf<T>(ParameterType<T> item) =>
        new($"list of {item.Name}", (node, reader) => ReadList(node, reader, item.Read));

    private static (bool Ok, ImmutableArray<T> Value) ReadList<T>(
        Node node, ParameterReader reader, Func<Node, ParameterReader, (bool Ok, T Value)> read)
    {
        if (node is not SequenceNode { Values.Length: > 0 } list)
        {
            reader.Report(node, "a list with at least one item is expected here", "여기에는 항목이 하나 이상인 목록이 와야 합니다");
            return (false, []);
        }

        var items = ImmutableArray.CreateBuilder<T>(list.Values.Length);
        foreach (var item in list.Values)
        {
            if (read(item, reader) is (true, var value)) items.Add(value);
        }

        return (items.Count == list.Values.Length, items.ToImmutable());
    }

    private static (bool Ok, bool Value) ReadBoolean(Node node, ParameterReader reader)
    {
        if (node.AsBoolean() is { } value) return (true, value);
        reader.Report(node, "true or false is expected here", "여기에는 true 또는 false가 와야 합니다");
        return (false, false);
    }
}
