using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A sequence as a list.</summary>
internal sealed class NodeList(SequenceNode sequence, FieldReads? reads, FieldPath path) : CelList
{
    // How many items there are plays a part only where there are none: else the items themselves are read.
    public override int Count
    {
        get
        {
            if (sequence.Values.IsEmpty)
                reads?.Add(path);
            return sequence.Values.Length;
        }
    }

    public override CelValue this[int index] => NodeValue.Of(sequence.Values[index], reads, reads is null ? path : path.At(index));
}
