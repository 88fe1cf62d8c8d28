using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Secret (<c>ValidateSecret</c>): keys, size, and what each type demands.</summary>
internal static class SecretRules
{
    private const int Largest = 1024 * 1024;
    private const string Redacted = "<secret contents redacted>";
    private const string AccountName = "kubernetes.io/service-account.name";
    private static readonly FieldPath _data = FieldPath.Root.Child("data");

    public static void Validate(KubeObject secret, CauseList causes)
    {
        ObjectMetaRules.Namespaced(secret, NameRules.Subdomain, causes);
        Data(secret.Root, causes);
        OfType(secret, causes);
    }

    public static void ValidateUpdate(KubeObject secret, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(secret, old, causes);
        ObjectMetaUpdateRules.Changed(secret.Root, old.Root, "type", FieldPath.Root, causes);
        ImmutableDataRules.Changed(secret.Root, old.Root, causes, "data");
        Validate(secret, causes);
    }

    private static void Data(MappingNode root, CauseList causes)
    {
        var size = 0L;
        foreach (var entry in root.Map("data"))
        {
            causes.InvalidEach(_data.Key(entry.Key), entry.Key, NameFormats.ConfigMapKey(entry.Key));
            size += SecretData.Length(entry.Value);
        }

        if (size > Largest) causes.TooLong(_data, Largest);
    }

    private static void OfType(KubeObject secret, CauseList causes)
    {
        var data = secret.Root["data"];
        switch (secret.Root.Text("type"))
        {
            case "kubernetes.io/service-account-token":
                if (secret.Metadata?["annotations"].Text(AccountName) is null or "")
                {
                    causes.Required(ObjectMetaRules.Path.Child("annotations").Key(AccountName));
                }

                break;
            case "kubernetes.io/dockercfg": Json(data, ".dockercfg", causes); break;
            case "kubernetes.io/dockerconfigjson": Json(data, ".dockerconfigjson", causes); break;
            case "kubernetes.io/basic-auth":
                if (data?["username"] is null && data?["password"] is null) Required(null, causes, "username", "password");
                break;
            case "kubernetes.io/ssh-auth":
                if (data.Text("ssh-privatekey").Length == 0) Required(null, causes, "ssh-privatekey");
                break;
            case "kubernetes.io/tls": Required(data, causes, "tls.crt", "tls.key"); break;
        }
    }

    private static void Required(Node? data, CauseList causes, params string[] keys)
    {
        foreach (var key in keys)
        {
            if (data?[key] is null) causes.Required(_data.Key(key));
        }
    }

    private static void Json(Node? data, string key, CauseList causes)
    {
        if (data?[key] is not { } value) causes.Required(_data.Key(key));
        else if (GoJson.Fault(SecretData.Bytes(value)) is { } fault) causes.Invalid(_data.Key(key), Redacted, fault);
    }
}
