using System.Collections.Immutable;
using System.Formats.Asn1;
using System.Net;
using System.Text;

namespace KubeLabs.Behavior;

/// <summary>Reads the extensions that a TLS client looks at (RFC 5280, section 4.2.1); the others are passed over.</summary>
internal static class CertificateExtensions
{
    private static readonly Asn1Tag _email = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag _dns = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag _uri = new(TagClass.ContextSpecific, 6);
    private static readonly Asn1Tag _address = new(TagClass.ContextSpecific, 7);

    public static Certificate Apply(Certificate certificate, string oid, byte[] value) => oid switch
    {
        "2.5.29.15" => certificate with { KeyUsages = ReadKeyUsages(Open(value)) },
        "2.5.29.17" => certificate with { HasAlternativeNames = true, Names = ReadNames(Open(value).ReadSequence()) },
        "2.5.29.19" => certificate with { IsAuthority = ReadIsAuthority(Open(value).ReadSequence()) },
        "2.5.29.37" => certificate with { ExtendedKeyUsages = ReadExtendedUsages(Open(value).ReadSequence()) },
        _ => certificate,
    };

    private static AsnReader Open(byte[] value) => new(value, AsnEncodingRules.DER);

    private static KeyUsages ReadKeyUsages(AsnReader reader)
    {
        var bits = reader.ReadBitString(out _);
        var usages = 0;
        // The first bit is the highest of the first byte.
        for (var i = 0; i < 9 && i / 8 < bits.Length; i++)
            if ((bits[i / 8] & (0x80 >> (i % 8))) != 0) usages |= 1 << i;
        return (KeyUsages)usages;
    }

    private static bool ReadIsAuthority(AsnReader reader) =>
        reader.HasData && reader.PeekTag() == Asn1Tag.Boolean && reader.ReadBoolean();

    private static ImmutableArray<string> ReadExtendedUsages(AsnReader reader)
    {
        var usages = ImmutableArray.CreateBuilder<string>();
        while (reader.HasData) usages.Add(reader.ReadObjectIdentifier());
        return usages.DrainToImmutable();
    }

    private static CertificateNames ReadNames(AsnReader names)
    {
        var dns = ImmutableArray.CreateBuilder<string>();
        var addresses = ImmutableArray.CreateBuilder<IPAddress>();
        while (names.HasData)
        {
            var tag = names.PeekTag();
            if (tag == _dns) dns.Add(ReadAscii(names, tag));
            else if (tag == _address) addresses.Add(ReadAddress(names, tag));
            else if (tag == _email || tag == _uri) ReadAscii(names, tag);
            else names.ReadEncodedValue();
        }

        return new CertificateNames(dns.DrainToImmutable(), addresses.DrainToImmutable());
    }

    private static string ReadAscii(AsnReader names, Asn1Tag tag)
    {
        var bytes = names.ReadOctetString(tag);
        return Ascii.IsValid(bytes) ? Encoding.ASCII.GetString(bytes) : throw new AsnContentException();
    }

    private static IPAddress ReadAddress(AsnReader names, Asn1Tag tag)
    {
        var bytes = names.ReadOctetString(tag);
        return bytes.Length is 4 or 16 ? new IPAddress(bytes) : throw new AsnContentException();
    }
}
