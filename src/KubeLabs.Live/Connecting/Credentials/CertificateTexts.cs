using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The sentences for client certificates that cannot be used.</summary>
internal static class CertificateTexts
{
    public static LocalizedText OfUser(ConnectionTarget target, CertificateTrouble trouble)
    {
        var text = Of(trouble);
        return SettingTexts.OfUser(target, "has a client certificate that cannot be used: " + text.En, "클라이언트 인증서를 사용할 수 없습니다. " + text.Ko);
    }

    public static LocalizedText OfPlugin(PluginEntry plugin, CertificateTrouble trouble)
    {
        var text = Of(trouble);
        var name = Shown.Quoted(plugin.Command, 200);
        return new(
            $"The credential plugin {name} gave a client certificate that cannot be used: {text.En}",
            $"자격 증명 플러그인 {name} 명령이 준 클라이언트 인증서를 사용할 수 없습니다. {text.Ko}");
    }

    private static LocalizedText Of(CertificateTrouble trouble) => trouble switch
    {
        CertificateTrouble.NoCertificate => new("it holds no readable certificate in PEM.", "읽을 수 있는 PEM 인증서가 없습니다."),
        CertificateTrouble.Encrypted => new(
            "its key is protected by a password. Write the key without one.", "키가 암호로 보호되어 있습니다. 암호를 푼 키를 사용하세요."),
        CertificateTrouble.Unsupported => new(
            "its key is of the kind Ed25519 or Ed448, which .NET cannot use for TLS. Have a certificate with an RSA or EC key issued.",
            "키가 .NET의 TLS에서 사용할 수 없는 Ed25519 또는 Ed448 종류입니다. RSA 또는 EC 키로 인증서를 발급받으세요."),
        _ => new(
            "its private key in PEM cannot be read, or belongs to another certificate.",
            "PEM 개인 키를 읽을 수 없거나 다른 인증서의 키입니다."),
    };
}
