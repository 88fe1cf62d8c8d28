using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// From the user of a kubeconfig to the source of credentials, in client-go's order: a certificate goes along with a token or a password; a
/// plugin runs only where there is none of them.
/// </summary>
internal static class CredentialPlan
{
    /// <summary>The source, or what is wrong with the user.</summary>
    public static (CredentialSource? Source, LocalizedText? Problem) Of(ConnectionTarget target, ConnectionHost host)
    {
        var user = target.User;
        if (Contradiction(target) is { } wrong) return (null, wrong);
        var (certificate, problem) = user.HasCertificate ? Certificate(target, host) : default;
        if (problem is { } unusable) return (null, unusable);
        if (user.TokenFile.Length > 0) return TokenFile(user, certificate, host);
        if (user.Token is { } token) return (Fixed(Credential.Bearer(token.Reveal()), certificate), null);
        if (user.HasBasic) return (Fixed(Basic(user), certificate), null);
        if (certificate is null && user.Plugin is { } plugin) return (Plugin(plugin, target.Cluster, host), null);
        return (certificate is null ? new FixedCredentials(Credential.None) : Fixed(null, certificate), null);
    }

    /// <summary>What is wrong with whom the user acts as, or null.</summary>
    public static LocalizedText? Impersonation(ConnectionTarget target)
    {
        var impersonation = target.User.Impersonation;
        if (impersonation.LacksUser) return SettingTexts.GroupsAlone(target);
        if (impersonation.HasSeveral) return SettingTexts.SeveralGroups(target);
        var texts = impersonation.Groups.Concat(impersonation.Extra.SelectMany(extra => extra.Value));
        return texts.Append(impersonation.User).Append(impersonation.Uid).Any(text => text.Any(char.IsControl))
            || impersonation.Extra.Any(extra => extra.Key.Length == 0)
            ? SettingTexts.BadImpersonation(target)
            : null;
    }

    private static LocalizedText? Contradiction(ConnectionTarget target)
    {
        var user = target.User;
        if (user.AuthProvider is not null) return SettingTexts.AuthProvider(target);
        if (user.Token is not null && user.HasBasic) return SettingTexts.TwoMethods(target);
        if (user.Token is { } token && !TokenText.IsValid(token.Reveal())) return SettingTexts.BadToken(target);
        if (user.Plugin is { } plugin && PluginTexts.OfEntry(target, plugin) is { } wrong) return wrong;
        if (!user.HasCertificate) return null;
        if (user.CertificateFile.Length > 0 && !user.CertificateData.IsEmpty) return SettingTexts.CertificateTwice(target);
        if (user.KeyFile.Length > 0 && !user.KeyData.IsEmpty) return SettingTexts.CertificateTwice(target);
        return user.KeyFile.Length == 0 && user.KeyData.IsEmpty ? SettingTexts.NoKey(target) : null;
    }

    private static FixedCredentials Fixed(string? header, ClientCertificate? certificate) => new(new(header, certificate));

    private static string Basic(UserEntry user) =>
        "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.UserName}:{user.Password?.Reveal()}"));

    private static (CredentialSource? Source, LocalizedText? Problem) TokenFile(
        UserEntry user, ClientCertificate? certificate, ConnectionHost host)
    {
        var (_, problem) = TokenFileCredentials.Read(host.Files, user.TokenFile);
        if (problem is null || user.Token is not null)
            return (new TokenFileCredentials(user.TokenFile, user.Token, certificate, host.Files, host.Clock), null);
        certificate?.Dispose();
        return (null, problem);
    }

    private static PluginCredentials Plugin(PluginEntry plugin, ClusterEntry cluster, ConnectionHost host) =>
        new(plugin, cluster, plugin.ProvideClusterInfo ? TransportPlan.Authority(cluster, host.Files).Bytes : default, host);

    private static (ClientCertificate? Certificate, LocalizedText? Problem) Certificate(ConnectionTarget target, ConnectionHost host)
    {
        var user = target.User;
        var (certificate, problem) = Text(user.CertificateFile, user.CertificateData, host.Files);
        if (problem is not null) return (null, problem);
        var (key, badKey) = Text(user.KeyFile, user.KeyData, host.Files);
        if (badKey is not null) return (null, badKey);
        var (read, trouble) = ClientCertificate.Read(certificate, key);
        return read is null ? (null, CertificateTexts.OfUser(target, trouble)) : (read, null);
    }

    private static (string Text, LocalizedText? Problem) Text(string file, ReadOnlyMemory<byte> data, IFileSystem files)
    {
        if (file.Length == 0) return (Encoding.UTF8.GetString(data.Span), null);
        var (bytes, trouble) = SmallFiles.Read(files, file);
        return trouble == FileTrouble.None ? (Encoding.UTF8.GetString(bytes), null) : ("", FileTexts.Unreadable(file, trouble));
    }
}
