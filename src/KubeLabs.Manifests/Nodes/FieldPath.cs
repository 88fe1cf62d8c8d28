using System.Globalization;
using System.Text;

namespace KubeLabs.Manifests;

/// <summary>
/// A path to a field, printed as the API server prints it: <c>spec.ports[0].port</c>, <c>metadata.annotations[a/b]</c>.
/// The source of the form is apimachinery's <c>field.Path</c>.
/// </summary>
public sealed class FieldPath : IEquatable<FieldPath>
{
    private readonly string? _name;
    private readonly int _index;
    private readonly bool _isKey;

    private FieldPath(FieldPath? parent, string? name, int index, bool isKey)
    {
        Parent = parent;
        _name = name;
        _index = index;
        _isKey = isKey;
    }

    /// <summary>The object itself: an empty path.</summary>
    public static FieldPath Root { get; } = new(null, null, -1, false);

    /// <summary>The path without its last step; null for <see cref="Root"/>.</summary>
    public FieldPath? Parent { get; }

    /// <summary>The last step as a key of a mapping, or null where it is an index or the path is empty.</summary>
    public string? Name => _name;

    /// <summary>The last step as an index, or -1.</summary>
    public int Index => _index;

    /// <summary>Whether the last step is a key of a map, which is printed in brackets.</summary>
    public bool IsKey => _isKey;

    /// <summary>A field of this.</summary>
    public FieldPath Child(string name) => new(this, name, -1, false);

    /// <summary>Several fields, one below the other.</summary>
    public FieldPath Child(string first, string second) => Child(first).Child(second);

    /// <summary>An item of this list.</summary>
    public FieldPath At(int index) => new(this, null, index, false);

    /// <summary>A key of this map, printed in brackets.</summary>
    public FieldPath Key(string key) => new(this, key, -1, true);

    /// <summary>Parses a path as it is printed. A path of a pattern may hold <c>[*]</c>, which reads as the key <c>*</c>.</summary>
    public static FieldPath Parse(string text) => FieldPathParser.Parse(text);

    /// <summary>
    /// The deepest node that exists on the way from <paramref name="root"/>, and whether it is the whole way.
    /// </summary>
    public (Node Node, bool Found) Nearest(Node root)
    {
        if (Parent is null) return (root, true);
        var (node, found) = Parent.Nearest(root);
        if (!found) return (node, false);
        var next = _name is not null ? node[_name] : _index < node.Items.Length ? node.Items[_index] : null;
        return next is null ? (node, false) : (next, true);
    }

    /// <summary>The node at this path below <paramref name="root"/>, or null.</summary>
    public Node? Find(Node root) => Nearest(root) is (var node, true) ? node : null;

    /// <summary>Whether this is <paramref name="outer"/> or a part of it.</summary>
    public bool IsWithin(FieldPath outer)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (at.Equals(outer)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(FieldPath? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_index == other._index
                && string.Equals(_name, other._name, StringComparison.Ordinal)
                && (Parent is null ? other.Parent is null : Parent.Equals(other.Parent))));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldPath);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_name, _index, Parent);

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Parent is null) return "";
        var text = new StringBuilder();
        Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (Parent is null) return;
        Parent.Append(text);
        if (_name is null) text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        else if (_isKey) text.Append('[').Append(_name).Append(']');
        else text.Append(text.Length > 0 ? "." : "").Append(_name);
    }
}
