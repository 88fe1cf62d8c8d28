using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>A PEM text: the blocks that can be read, and the places where one cannot.</summary>
internal sealed record PemScan(ImmutableArray<PemBlock> Blocks, ImmutableArray<PemFault> Faults)
{
    public PemBlock? FirstPrivateKey
    {
        get
        {
            foreach (var block in Blocks)
                if (block.IsPrivateKey) return block;
            return null;
        }
    }

    public PemBlock? FirstCertificate
    {
        get
        {
            foreach (var block in Blocks)
                if (block.IsCertificate) return block;
            return null;
        }
    }
}
