using System.Globalization;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Trees as values of expressions: nothing is copied, a scalar becomes a value when it is read.</summary>
public static class NodeValue
{
    /// <summary>The value of a tree.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="reads">Where it is noted which fields an expression reads; null where nobody asks.</param>
    public static CelValue Of(Node node, FieldReads? reads = null) => Of(node, reads, FieldPath.Root);

    /// <summary>The value of a tree that is a part of another.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="reads">Where reads are noted; null where nobody asks.</param>
    /// <param name="path">Where the tree is in the other, as reads are noted.</param>
    public static CelValue Of(Node node, FieldReads? reads, FieldPath path)
    {
        switch (node)
        {
            case MappingNode mapping:
                return new NodeMap(mapping, reads, path);
            case SequenceNode sequence:
                return new NodeList(sequence, reads, path);
            default:
                reads?.Add(path);
                return Scalar((ScalarNode)node);
        }
    }

    private static CelValue Scalar(ScalarNode scalar) => scalar.Kind switch
    {
        ScalarKind.Null => CelNull.Value,
        ScalarKind.Boolean => CelBool.Of(scalar.Text == "true"),
        ScalarKind.Integer when scalar.Integer is { } number => CelInt.Of(number),
        ScalarKind.Integer or ScalarKind.Float =>
            new CelDouble(double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => new CelString(scalar.Text),
    };
}
