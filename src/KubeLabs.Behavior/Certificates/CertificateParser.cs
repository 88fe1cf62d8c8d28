using System.Formats.Asn1;

namespace KubeLabs.Behavior;

/// <summary>
/// Reads a certificate (RFC 5280, section 4.1) as strictly as Go's <c>crypto/x509</c>. The .NET class would load OpenSSL, which
/// takes several times as long as the whole check. Signatures are not verified: a server loads a certificate without that.
/// </summary>
internal static class CertificateParser
{
    private static readonly Asn1Tag _versionTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag _issuerIdTag = new(TagClass.ContextSpecific, 1);
    private static readonly Asn1Tag _subjectIdTag = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag _extensionsTag = new(TagClass.ContextSpecific, 3, isConstructed: true);

    /// <summary>Reads one. Null where it is none.</summary>
    public static Certificate? TryRead(ReadOnlyMemory<byte> der)
    {
        try
        {
            return Read(der);
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static Certificate Read(ReadOnlyMemory<byte> der)
    {
        var file = new AsnReader(der, AsnEncodingRules.DER);
        var outer = file.ReadSequence();
        file.ThrowIfNotEmpty();
        var body = outer.ReadSequence();
        var signature = outer.ReadEncodedValue();
        outer.ReadBitString(out _);
        return ReadBody(body, signature);
    }

    private static Certificate ReadBody(AsnReader body, ReadOnlyMemory<byte> signature)
    {
        var version = ReadVersion(body);
        if (body.ReadInteger().Sign < 0) throw new AsnContentException();
        if (!body.ReadEncodedValue().Span.SequenceEqual(signature.Span)) throw new AsnContentException();
        DistinguishedName.ReadCommonName(body.ReadSequence());
        var validity = body.ReadSequence();
        DateTimeOffset notBefore = ReadTime(validity), notAfter = ReadTime(validity);
        var commonName = DistinguishedName.ReadCommonName(body.ReadSequence());
        var key = PublicKeyParser.Read(body.ReadSequence());
        var certificate = new Certificate
        {
            CommonName = commonName,
            NotBefore = notBefore,
            NotAfter = notAfter,
            PublicKey = key.Key,
            KeyFault = key.Fault,
        };
        if (version > 1) Skip(body, _issuerIdTag);
        if (version > 1) Skip(body, _subjectIdTag);
        return version == 3 ? ReadExtensions(body, certificate) : certificate;
    }

    private static int ReadVersion(AsnReader body)
    {
        if (body.PeekTag() != _versionTag) return 1;
        if (!body.ReadSequence(_versionTag).TryReadInt32(out var version) || version is < 0 or > 2) throw new AsnContentException();
        return version + 1;
    }

    private static DateTimeOffset ReadTime(AsnReader validity) =>
        validity.PeekTag() == Asn1Tag.UtcTime ? validity.ReadUtcTime() : validity.ReadGeneralizedTime();

    private static void Skip(AsnReader body, Asn1Tag tag)
    {
        if (body.HasData && body.PeekTag() == tag) body.ReadEncodedValue();
    }

    private static Certificate ReadExtensions(AsnReader body, Certificate certificate)
    {
        if (!body.HasData || body.PeekTag() != _extensionsTag) return certificate;
        var list = body.ReadSequence(_extensionsTag).ReadSequence();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (list.HasData)
        {
            var extension = list.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            if (!seen.Add(oid)) throw new AsnContentException();
            if (extension.PeekTag() == Asn1Tag.Boolean) extension.ReadBoolean();
            certificate = CertificateExtensions.Apply(certificate, oid, extension.ReadOctetString());
        }

        return certificate;
    }
}
