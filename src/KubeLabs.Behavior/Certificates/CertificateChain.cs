using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>The value <c>tls.crt</c> of a TLS Secret: a certificate, and behind it those that lead to an authority.</summary>
public sealed record CertificateChain
{
    private CertificateChain()
    {
    }

    /// <summary>The certificates in their order, up to the first that cannot be read.</summary>
    public ImmutableArray<Certificate> Certificates { get; private init; } = [];

    /// <summary>The labels of blocks that are no certificates; servers skip them.</summary>
    public ImmutableArray<string> OtherBlocks { get; private init; } = [];

    /// <summary>
    /// Whether another block stands before the first certificate. Go skips it, but ingress-nginx wants the certificate first.
    /// </summary>
    public bool OtherBlockFirst { get; private init; }

    /// <summary>Why a server would not load it, without a look at its key; empty where it would.</summary>
    public ImmutableArray<CertificateFault> Problems { get; private init; } = [];

    /// <summary>The server's own certificate: the first one. Null where it cannot be read.</summary>
    public Certificate? Leaf => Certificates.IsEmpty ? null : Certificates[0];

    /// <summary>Reads the value; hand in the bytes that the base64 under <c>data</c> stands for. Never throws.</summary>
    public static CertificateChain Read(ReadOnlySpan<byte> text)
    {
        if (PemDiagnosis.OfText(text, "tls.crt") is { } fault) return new CertificateChain { Problems = [fault] };
        var scan = PemReader.Scan(text);
        var certificates = ImmutableArray.CreateBuilder<Certificate>();
        var others = ImmutableArray.CreateBuilder<string>();
        var problems = ImmutableArray.CreateBuilder<CertificateFault>();
        AddDamage(scan, problems);
        var number = 0;
        foreach (var block in scan.Blocks)
        {
            if (!block.IsCertificate) others.Add(block.Label);
            else if (++number > certificates.Count + 1) continue;
            else if (CertificateParser.TryRead(block.Bytes) is { } certificate) certificates.Add(certificate);
            else problems.Add(DamagedDer(number));
        }

        if (number == 0 && problems.Count == 0)
            problems.Add(scan.Blocks.IsEmpty ? PemDiagnosis.OfNoBlock(text, "tls.crt") : Instead(scan.FirstPrivateKey ?? scan.Blocks[0]));
        if (certificates.Count > 0) AddKeyProblem(certificates[0], problems);
        return new CertificateChain
        {
            Certificates = certificates.DrainToImmutable(),
            OtherBlocks = others.DrainToImmutable(),
            OtherBlockFirst = scan.Blocks is [{ IsCertificate: false }, ..],
            Problems = problems.DrainToImmutable(),
        };
    }

    private static void AddDamage(PemScan scan, ImmutableArray<CertificateFault>.Builder problems)
    {
        foreach (var damaged in scan.Faults)
        {
            var fault = PemDiagnosis.Damaged(damaged, "tls.crt");
            // Saying the same of a second block would tell nothing new.
            if (!problems.Contains(fault)) problems.Add(fault);
        }
    }

    private static void AddKeyProblem(Certificate leaf, ImmutableArray<CertificateFault>.Builder problems)
    {
        var fault = leaf.PublicKey is { } key ? RsaSize.Check(key) : leaf.KeyFault;
        if (fault is not null) problems.Add(fault);
    }

    private static CertificateFault DamagedDer(int number) => CertificateFault.Of(CertificateProblem.DamagedDer,
        $"Certificate {number} in tls.crt is no certificate inside: its bytes are altered or cut off.",
        $"tls.crt 값의 {number}번째 인증서는 내용이 올바른 인증서가 아닙니다. 바이트가 바뀌었거나 잘렸습니다.");

    private static CertificateFault Instead(PemBlock block)
    {
        if (block.IsPrivateKey)
            return CertificateFault.Of(CertificateProblem.PrivateKeyInstead,
                "tls.crt holds a private key: certificate and key may be swapped.",
                "tls.crt 값에 개인 키가 들어 있습니다. 인증서와 키가 서로 바뀐 것 같습니다.");
        if (block.Label.EndsWith("CERTIFICATE REQUEST", StringComparison.Ordinal))
            return CertificateFault.Of(CertificateProblem.RequestInstead,
                "tls.crt holds a signing request (CSR), not the certificate that an authority makes of it.",
                "tls.crt 값에 인증서 서명 요청(CSR)이 들어 있습니다. 인증 기관이 그것으로 발급한 인증서를 넣으세요.");
        if (block.Label.EndsWith("PUBLIC KEY", StringComparison.Ordinal))
            return CertificateFault.Of(CertificateProblem.PublicKeyInstead, "tls.crt holds a public key alone, not a certificate.",
                "tls.crt 값에 인증서가 아니라 공개 키만 들어 있습니다.");
        return CertificateFault.Of(CertificateProblem.OtherBlock,
            $"tls.crt holds a {block.Label} block, but no CERTIFICATE block.",
            $"tls.crt 값에 {block.Label} 블록만 있고 CERTIFICATE 블록이 없습니다.");
    }
}
