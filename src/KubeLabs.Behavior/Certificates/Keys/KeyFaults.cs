namespace KubeLabs.Behavior;

/// <summary>What certificates and private keys say alike about a key that cannot be used.</summary>
internal static class KeyFaults
{
    public static CertificateFault Algorithm(string name) => CertificateFault.Of(CertificateProblem.UnsupportedAlgorithm,
        $"TLS servers do not load a key of the kind {name}: use RSA, EC or Ed25519.",
        $"TLS 서버는 {name} 종류의 키를 읽지 못합니다. RSA, EC, Ed25519 중 하나를 사용하세요.");

    public static CertificateFault Curve(string oid) => CertificateFault.Of(CertificateProblem.UnsupportedCurve,
        $"The elliptic curve {oid} is none of P-224, P-256, P-384 and P-521, which Go's TLS reads.",
        $"타원 곡선 {oid} 종류는 지원되지 않습니다. Go의 TLS는 P-224, P-256, P-384, P-521만 읽습니다.");

    public static CertificateFault UnnamedCurve() => CertificateFault.Of(CertificateProblem.UnsupportedCurve,
        "The elliptic curve is not given by its name but by its parameters, or not at all; Go's TLS refuses that.",
        "타원 곡선이 이름이 아니라 매개변수로 주어졌거나 아예 없습니다. Go의 TLS는 이런 키를 거부합니다.");

    public static CertificateFault CompressedPoint() => CertificateFault.Of(CertificateProblem.UnsupportedCurve,
        "The certificate holds its public point compressed; Go's TLS reads uncompressed points only.",
        "인증서의 공개 점이 압축된 형식입니다. Go의 TLS는 압축되지 않은 점만 읽습니다.");
}
