using System.Collections.Immutable;
using System.Formats.Asn1;

namespace KubeLabs.Behavior;

/// <summary>The value <c>tls.key</c> of a TLS Secret. Only the public half of the key is kept.</summary>
public sealed record PrivateKeyInfo
{
    private PrivateKeyInfo()
    {
    }

    /// <summary>The public half of the key, derived from the private one; null where it cannot be read.</summary>
    public PublicKey? PublicKey { get; private init; }

    /// <summary>Why a server would not load it; empty where it would.</summary>
    public ImmutableArray<CertificateFault> Problems { get; private init; } = [];

    /// <summary>Reads the value; hand in the bytes that the base64 under <c>data</c> stands for. Never throws.</summary>
    public static PrivateKeyInfo Read(ReadOnlySpan<byte> text)
    {
        if (PemDiagnosis.OfText(text, "tls.key") is { } fault) return Refused(fault);
        var scan = PemReader.Scan(text);
        var block = scan.FirstPrivateKey;
        // A server reads up to its first key, so what is damaged behind that does no harm.
        foreach (var damaged in scan.Faults)
            if (block is null || damaged.Start <= block.Start) return Refused(PemDiagnosis.Damaged(damaged, "tls.key"));
        if (scan.Blocks.IsEmpty) return Refused(PemDiagnosis.OfNoBlock(text, "tls.key"));
        if (block is null) return Refused(Instead(scan.FirstCertificate ?? scan.Blocks[^1]));
        if (block.IsEncrypted) return Refused(Encrypted());
        return ReadBlock(block);
    }

    private static PrivateKeyInfo ReadBlock(PemBlock block)
    {
        if (block.Label == "OPENSSH PRIVATE KEY") return Refused(OpenSsh());
        if (block.Label == "DSA PRIVATE KEY") return Refused(KeyFaults.Algorithm("DSA"));
        try
        {
            var reading = PrivateKeyParser.Read(block.Bytes);
            return reading.Fault is { } fault ? Refused(fault) : new PrivateKeyInfo { PublicKey = reading.Key };
        }
        catch (AsnContentException)
        {
            return Refused(CertificateFault.Of(CertificateProblem.DamagedDer,
                $"The {block.Label} block in tls.key is no private key inside: its bytes are altered or cut off.",
                $"tls.key 값의 {block.Label} 블록은 내용이 올바른 개인 키가 아닙니다. 바이트가 바뀌었거나 잘렸습니다."));
        }
    }

    private static PrivateKeyInfo Refused(CertificateFault fault) => new() { Problems = [fault] };

    private static CertificateFault Instead(PemBlock block)
    {
        if (block.IsCertificate)
            return CertificateFault.Of(CertificateProblem.CertificateInstead,
                "tls.key holds a certificate: certificate and key may be swapped.",
                "tls.key 값에 인증서가 들어 있습니다. 인증서와 키가 서로 바뀐 것 같습니다.");
        if (block.Label.EndsWith("PUBLIC KEY", StringComparison.Ordinal))
            return CertificateFault.Of(CertificateProblem.PublicKeyInstead, "tls.key holds a public key, not the private one.",
                "tls.key 값에 개인 키가 아니라 공개 키가 들어 있습니다.");
        if (block.Label.EndsWith("CERTIFICATE REQUEST", StringComparison.Ordinal))
            return CertificateFault.Of(CertificateProblem.RequestInstead, "tls.key holds a signing request (CSR), not the private key.",
                "tls.key 값에 개인 키가 아니라 인증서 서명 요청(CSR)이 들어 있습니다.");
        return CertificateFault.Of(CertificateProblem.OtherBlock, $"tls.key holds a {block.Label} block, but no private key.",
            $"tls.key 값에 {block.Label} 블록만 있고 개인 키가 없습니다.");
    }

    private static CertificateFault Encrypted() => CertificateFault.Of(CertificateProblem.EncryptedKey,
        "The private key in tls.key is encrypted; a server in a cluster cannot ask for its passphrase. Remove it with openssl pkey.",
        "tls.key 값의 개인 키가 암호화되어 있습니다. 클러스터의 서버는 암호를 물어볼 수 없으므로 openssl pkey로 암호를 제거하세요.");

    private static CertificateFault OpenSsh() => CertificateFault.Of(CertificateProblem.UnsupportedAlgorithm,
        "tls.key is in the format of OpenSSH, which TLS servers do not read.",
        "tls.key 값이 OpenSSH 형식입니다. TLS 서버는 이 형식을 읽지 못합니다.");
}
