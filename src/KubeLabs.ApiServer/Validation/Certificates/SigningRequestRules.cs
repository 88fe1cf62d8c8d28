using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A CertificateSigningRequest (<c>ValidateCertificateSigningRequestCreate</c>). Its spec never changes: an update keeps it.
/// </summary>
internal static class SigningRequestRules
{
    private const int ShortestSeconds = 600;
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    private static readonly string[] _usages =
    [
        "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only",
        "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement",
        "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping",
    ];

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, (_, _) => [], causes);
        var spec = item.Spec;
        var request = spec.Text("request");
        if (SigningRequestText.Fault(spec?["request"]) is { } fault) causes.Invalid(_spec.Child("request"), request, fault);
        FieldRules.MissingList(spec, "usages", _spec, causes);
        Usages(spec, _spec.Child("usages"), causes);
        Signer(spec.Text("signerName"), _spec.Child("signerName"), causes);
        if (spec.Field("expirationSeconds")?.AsInteger() is < ShortestSeconds and var seconds)
        {
            causes.Invalid(_spec.Child("expirationSeconds"), seconds, "may not specify a duration less than 600 seconds (10 minutes)");
        }
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Validate(item, causes);
        ObjectMetaUpdateRules.Validate(item, old, causes);
    }

    private static void Usages(Node? spec, FieldPath path, CauseList causes)
    {
        var usages = spec.List("usages");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < usages.Length; i++)
        {
            var usage = usages[i].AsString() ?? "";
            if (!_usages.Contains(usage)) causes.NotSupported(path.At(i), usage, _usages);
            if (!seen.Add(usage)) causes.Duplicate(path.At(i), usage);
        }
    }

    private static void Signer(string name, FieldPath path, CauseList causes)
    {
        if (name == "kubernetes.io/legacy-unknown") causes.Invalid(path, name, "the legacy signerName is not allowed via this API version");
        else SignerNameRules.Validate(name, path, causes);
    }
}
