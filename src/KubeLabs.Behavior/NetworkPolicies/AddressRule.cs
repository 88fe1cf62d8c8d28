using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>An <c>ipBlock</c>: a block of addresses and what is taken out of it.</summary>
/// <param name="Cidr">The block, or null where it cannot be read: then it covers nothing.</param>
/// <param name="Except">The blocks inside it that it does not cover.</param>
public sealed record AddressRule(AddressBlock? Cidr, ImmutableArray<AddressBlock> Except)
{
    /// <summary>Reads an <c>ipBlock</c>.</summary>
    public static AddressRule From(Node node)
    {
        var except = ImmutableArray.CreateBuilder<AddressBlock>();
        foreach (var item in node["except"] is { } list ? list.Items : [])
        {
            if (AddressBlock.TryParse(item.AsString(), out var block)) except.Add(block);
        }

        return new(AddressBlock.TryParse(node["cidr"]?.AsString(), out var cidr) ? cidr : null, except.ToImmutable());
    }

    /// <summary>Whether it covers every address of a block.</summary>
    public bool CoversAll(AddressBlock block) =>
        Cidr is { } cidr && cidr.Contains(block) && !Except.Any(part => part.Intersect(block) is not null);

    /// <summary>Whether it covers some address of a block.</summary>
    public bool CoversSome(AddressBlock block) => Cidr?.Intersect(block) is { } common && !Except.Any(part => part.Contains(common));

    /// <summary>Whether it covers every address that there is.</summary>
    public bool IsEverywhere => Cidr is { Prefix: 0 } && Except.IsEmpty;
}
