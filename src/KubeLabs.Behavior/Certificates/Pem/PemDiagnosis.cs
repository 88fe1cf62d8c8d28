namespace KubeLabs.Behavior;

/// <summary>Says why a text has no PEM block that can be used.</summary>
internal static class PemDiagnosis
{
    private const int MaxShownLabel = 40;

    /// <summary>What is wrong with the text as a whole, before its blocks are looked at; null where it may have some.</summary>
    /// <param name="text">The decoded value.</param>
    /// <param name="entry">Its key in the Secret: <c>tls.crt</c> or <c>tls.key</c>.</param>
    public static CertificateFault? OfText(ReadOnlySpan<byte> text, string entry)
    {
        if (text.Length > PemReader.MaxLength)
            return CertificateFault.Of(CertificateProblem.TooLarge,
                $"{entry} has {text.Length} bytes; a Secret holds 1 MiB at most.",
                $"{entry} 값은 {text.Length}바이트입니다. Secret에는 최대 1MiB까지 담을 수 있습니다.");
        if (PemBytes.Trim(text).IsEmpty)
            return CertificateFault.Of(CertificateProblem.Empty, $"{entry} is empty.", $"{entry} 값이 비어 있습니다.");
        return null;
    }

    /// <summary>Why no block was found at all.</summary>
    public static CertificateFault OfNoBlock(ReadOnlySpan<byte> text, string entry)
    {
        var trimmed = PemBytes.Trim(text);
        if (text.IndexOf("-----BEGIN "u8) >= 0) return Damaged(new PemFault(PemFaultKind.NotAtLineStart, "", 0), entry);
        if (trimmed.StartsWith("LS0tLS1CRUdJTi"u8)) return EncodedTwice(entry);
        if (trimmed is [0x30, >= 0x80, ..]) return Binary(entry);
        if (IsBase64OfDer(trimmed))
            return CertificateFault.Of(CertificateProblem.NoPem,
                $"{entry} is base64 without its lines -----BEGIN …----- and -----END …-----.",
                $"{entry} 값은 base64이지만 -----BEGIN …-----, -----END …----- 줄이 없습니다.");
        return CertificateFault.Of(CertificateProblem.NoPem,
            $"{entry} holds no PEM block: no line begins with -----BEGIN.",
            $"{entry} 값에 PEM 블록이 없습니다. -----BEGIN으로 시작하는 줄이 없습니다.");
    }

    /// <summary>Why a block could not be read.</summary>
    public static CertificateFault Damaged(PemFault fault, string entry)
    {
        var (en, ko) = Reason(fault.Kind);
        var block = fault.Label.Length is 0 or > MaxShownLabel ? "" : fault.Label + " ";
        return CertificateFault.Of(CertificateProblem.DamagedPem, $"A {block}block in {entry} cannot be read: {en}.",
            $"{entry} 값의 {block}블록을 읽을 수 없습니다. {ko}.");
    }

    private static (string En, string Ko) Reason(PemFaultKind kind) => kind switch
    {
        PemFaultKind.LinesJoined => ("its lines are joined into one (in YAML, keep them with a literal block: |)",
            "줄이 하나로 합쳐져 있습니다(YAML에서는 리터럴 블록 |을 써서 줄을 유지하세요)"),
        PemFaultKind.NoEnd => ("its END line is missing, so it is cut off", "END 줄이 없어 중간에 잘린 것입니다"),
        PemFaultKind.OtherEnd => ("its BEGIN line and its END line name different things", "BEGIN 줄과 END 줄의 이름이 서로 다릅니다"),
        PemFaultKind.NotBase64 => ("what stands between BEGIN and END is not whole base64",
            "BEGIN과 END 사이의 내용이 온전한 base64가 아닙니다"),
        PemFaultKind.BlankLine => ("a blank line stands inside it, which OpenSSL refuses, and with it nginx",
            "안에 빈 줄이 있습니다. OpenSSL과 이를 쓰는 nginx는 이런 블록을 거부합니다"),
        PemFaultKind.NotAtLineStart => ("-----BEGIN must stand at the very start of a line",
            "-----BEGIN은 줄의 맨 앞에 있어야 합니다"),
        _ => ("there are more blocks than any chain has", "인증서 체인이라기에는 블록이 너무 많습니다"),
    };

    private static CertificateFault EncodedTwice(string entry) => CertificateFault.Of(CertificateProblem.EncodedTwice,
        $"{entry} is encoded in base64 once too often: put the PEM text itself under stringData, or its base64, once, under data.",
        $"{entry} 값이 base64로 한 번 더 인코딩되어 있습니다. stringData에는 PEM 텍스트를 그대로, data에는 base64로 한 번만 인코딩해 넣으세요.");

    private static CertificateFault Binary(string entry) => CertificateFault.Of(CertificateProblem.BinaryDer,
        $"{entry} is binary (DER or PKCS#12); a TLS Secret holds PEM text. Convert it with openssl first.",
        $"{entry} 값이 바이너리(DER 또는 PKCS#12)입니다. TLS Secret에는 PEM 텍스트가 필요하므로 먼저 openssl로 변환하세요.");

    private static bool IsBase64OfDer(ReadOnlySpan<byte> text) => text.StartsWith("MI"u8) && PemBase64.TryDecode(text) is [0x30, ..];
}
