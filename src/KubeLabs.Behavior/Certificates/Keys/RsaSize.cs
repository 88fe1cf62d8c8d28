namespace KubeLabs.Behavior;

/// <summary>
/// The lengths of RSA keys that TLS works with. Below 1024 bits Go's <c>crypto/rsa</c> signs and verifies nothing; above 8192 its
/// TLS client hangs up. (OpenSSL asks for 2048 at security level 2; its level is the server's choice, so it is not judged here.)
/// </summary>
internal static class RsaSize
{
    public const int Min = 1024;
    public const int Max = 8192;

    public static CertificateFault? Check(PublicKey key) => key switch
    {
        { RsaBits: > 0 and < Min } => TooSmall(key.RsaBits),
        { RsaBits: > Max } => TooLarge(key.RsaBits),
        _ => null,
    };

    public static CertificateFault TooLarge(int bits) => CertificateFault.Of(CertificateProblem.RsaTooLarge,
        $"The RSA key has {bits} bits; TLS clients refuse more than {Max}.",
        $"RSA 키가 {bits}비트입니다. TLS 클라이언트는 {Max}비트를 넘는 키를 거부합니다.");

    private static CertificateFault TooSmall(int bits) => CertificateFault.Of(CertificateProblem.RsaTooSmall,
        $"The RSA key has {bits} bits; TLS refuses fewer than {Min}, and 2048 are usual.",
        $"RSA 키가 {bits}비트입니다. TLS는 {Min}비트보다 짧은 키를 거부하며, 보통 2048비트를 씁니다.");
}
