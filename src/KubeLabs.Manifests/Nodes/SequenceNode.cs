using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>A sequence of nodes.</summary>
public sealed class SequenceNode : Node
{
    /// <summary>A sequence.</summary>
    public SequenceNode(Position position, ImmutableArray<Node> values)
        : base(position) => Values = values;

    /// <summary>The items in order.</summary>
    public ImmutableArray<Node> Values { get; }

    /// <inheritdoc/>
    public override bool ValueEquals(Node? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is not SequenceNode sequence || sequence.Values.Length != Values.Length) return false;
        for (var i = 0; i < Values.Length; i++)
        {
            if (!Values[i].ValueEquals(sequence.Values[i])) return false;
        }

        return true;
    }
}
