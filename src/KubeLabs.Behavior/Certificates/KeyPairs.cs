namespace KubeLabs.Behavior;

/// <summary>Compares a private key with a certificate, as Go's <c>tls.X509KeyPair</c> does.</summary>
public static class KeyPairs
{
    /// <summary>Whether the key's public half is what the first certificate names.</summary>
    public static KeyPairResult Check(CertificateChain chain, PrivateKeyInfo key)
    {
        var problems = chain.Problems.AddRange(key.Problems);
        if (chain.Leaf?.PublicKey is not { } expected || key.PublicKey is not { } found || expected.Equals(found))
            return new KeyPairResult(problems);
        return new KeyPairResult(problems.Add(Mismatch(chain, expected, found)));
    }

    private static CertificateFault Mismatch(CertificateChain chain, PublicKey expected, PublicKey found)
    {
        for (var i = 1; i < chain.Certificates.Length; i++)
            if (found.Equals(chain.Certificates[i].PublicKey)) return LeafNotFirst(i + 1);
        if (expected.Algorithm != found.Algorithm) return OtherType(expected.Algorithm, found.Algorithm);
        return CertificateFault.Of(CertificateProblem.KeyMismatch,
            "The private key in tls.key does not belong to the certificate in tls.crt: their public keys differ.",
            "tls.key 값의 개인 키가 tls.crt 값의 인증서에 속하지 않습니다. 둘의 공개 키가 다릅니다.");
    }

    private static CertificateFault LeafNotFirst(int number) => CertificateFault.Of(CertificateProblem.LeafNotFirst,
        $"The private key belongs to certificate {number} in tls.crt, but a server takes the first: put its own certificate first, "
            + "those of the authorities behind it.",
        $"개인 키는 tls.crt 값의 {number}번째 인증서에 속하지만 서버는 첫 번째 인증서를 사용합니다. 서버 인증서를 맨 앞에, "
            + "인증 기관의 인증서는 그 뒤에 두세요.");

    private static CertificateFault OtherType(string expected, string found) => CertificateFault.Of(CertificateProblem.KeyOfOtherType,
        $"The private key is of the kind {found}, the certificate was made for one of the kind {expected}.",
        $"개인 키는 {found} 종류인데 인증서는 {expected} 종류의 키로 만들어졌습니다.");
}
