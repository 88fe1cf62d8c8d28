using System.Formats.Asn1;
using System.Text;

namespace KubeLabs.Behavior;

/// <summary>Reads a name of X.500 (RFC 5280, section 4.1.2.4), of which only the common name is kept.</summary>
internal static class DistinguishedName
{
    private const string CommonName = "2.5.4.3";

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The last common name, as Go takes it; null where there is none.</summary>
    public static string? ReadCommonName(AsnReader name)
    {
        string? found = null;
        while (name.HasData)
        {
            var set = name.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData)
            {
                var attribute = set.ReadSequence();
                var isCommonName = attribute.ReadObjectIdentifier() == CommonName;
                var text = ReadText(attribute);
                if (isCommonName) found = text ?? found;
            }
        }

        return found;
    }

    private static string? ReadText(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        var value = attribute.PeekContentBytes().Span;
        attribute.ReadEncodedValue();
        if (tag.TagClass != TagClass.Universal || tag.IsConstructed) return null;
        return (UniversalTagNumber)tag.TagValue switch
        {
            UniversalTagNumber.UTF8String => DecodeUtf8(value),
            UniversalTagNumber.PrintableString => IsPrintable(value) ? Encoding.ASCII.GetString(value) : throw new AsnContentException(),
            UniversalTagNumber.IA5String => Ascii.IsValid(value) ? Encoding.ASCII.GetString(value) : throw new AsnContentException(),
            UniversalTagNumber.T61String => Encoding.Latin1.GetString(value),
            UniversalTagNumber.BMPString => Encoding.BigEndianUnicode.GetString(value),
            _ => null,
        };
    }

    private static string DecodeUtf8(ReadOnlySpan<byte> value)
    {
        try
        {
            return _strictUtf8.GetString(value);
        }
        catch (DecoderFallbackException e)
        {
            throw new AsnContentException(null, e);
        }
    }

    /// <summary>The characters of a PrintableString, and the two that certificates in use have beyond them.</summary>
    private static bool IsPrintable(ReadOnlySpan<byte> value)
    {
        foreach (var b in value)
            if (!char.IsAsciiLetterOrDigit((char)b) && " '()+,-./:=?*&"u8.IndexOf(b) < 0) return false;
        return true;
    }
}
