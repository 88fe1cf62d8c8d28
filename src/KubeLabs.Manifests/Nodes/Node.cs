namespace KubeLabs.Manifests;

/// <summary>
/// A node of the one immutable tree that manifests, the API server's model and the behaviour share:
/// a <see cref="MappingNode"/>, a <see cref="SequenceNode"/> or a <see cref="ScalarNode"/>.
/// </summary>
public abstract class Node
{
    private protected Node(Position position) => Position = position;

    /// <summary>Where it was written. A node that the server defaulted has the place of its nearest written ancestor.</summary>
    public Position Position { get; }

    /// <summary>The value of a key, or null where this is no mapping or the key is absent.</summary>
    public Node? this[string key] => (this as MappingNode)?.Find(key);

    /// <summary>The items, or none where this is no sequence.</summary>
    public ReadOnlySpan<Node> Items => this is SequenceNode sequence ? sequence.Values.AsSpan() : [];

    /// <summary>The entries, or none where this is no mapping.</summary>
    public ReadOnlySpan<MapEntry> Entries => this is MappingNode mapping ? mapping.Values.AsSpan() : [];

    /// <summary>The text of a string scalar, or null for everything else.</summary>
    public string? AsString() => this is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>The value of an integer scalar that fits, or null for everything else.</summary>
    public long? AsInteger() => this is ScalarNode { Kind: ScalarKind.Integer } scalar ? scalar.Integer : null;

    /// <summary>The value of a boolean scalar, or null for everything else.</summary>
    public bool? AsBoolean() => this is ScalarNode { Kind: ScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>Whether this is the scalar null.</summary>
    public bool IsNull => this is ScalarNode { Kind: ScalarKind.Null };

    /// <summary>Whether two trees hold the same values; the order of keys and the places do not count, the order of items does.</summary>
    public abstract bool ValueEquals(Node? other);
}
