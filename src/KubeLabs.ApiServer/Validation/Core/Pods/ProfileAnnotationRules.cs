using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Profiles said twice, in an annotation of old and in a field, must be the same.</summary>
internal static class ProfileAnnotationRules
{
    private const string Localhost = "localhost/";

    public static void Validate(Node? annotations, PodContext pod, FieldPath path, CauseList causes)
    {
        if (annotations is null) return;
        var context = pod.Spec.Field("securityContext");
        Seccomp(annotations[PodAnnotationRules.SeccompPod], context.Field("seccompProfile"), path, causes);
        foreach (var (container, place) in pod.Containers(path))
        {
            var annotation = annotations[PodAnnotationRules.SeccompPrefix + container.Text("name")];
            Seccomp(annotation, container.Field("securityContext").Field("seccompProfile"), place, causes);
        }

        if (pod.Os == "windows") return;
        foreach (var (container, place) in pod.Containers(path))
        {
            var annotation = annotations[PodAnnotationRules.AppArmorPrefix + container.Text("name")];
            var profile = container.Field("securityContext").Field("appArmorProfile") ?? context.Field("appArmorProfile");
            Match(annotation, profile, "apparmor", ["runtime/default"], place.Child("securityContext", "appArmorProfile"), causes);
        }
    }

    private static void Seccomp(Node? annotation, Node? profile, FieldPath path, CauseList causes) => Match(
        annotation,
        profile,
        "seccomp",
        ["runtime/default", "docker/default"],
        path.Child("securityContext", "seccompProfile"),
        causes);

    private static void Match(Node? annotation, Node? profile, string what, string[] defaults, FieldPath path, CauseList causes)
    {
        if (annotation?.AsString() is not { } value || profile is null) return;
        var isLocal = value.StartsWith(Localhost, StringComparison.Ordinal);
        var sameType = profile.Text("type") switch
        {
            "Unconfined" => value == "unconfined",
            "RuntimeDefault" => defaults.Contains(value),
            "Localhost" => isLocal,
            _ => true,
        };
        if (!sameType) causes.Forbidden(path.Child("type"), $"{what} type in annotation and field must match");
        else if (profile.Text("type") == "Localhost" && value[Localhost.Length..] != profile["localhostProfile"]?.AsString())
        {
            causes.Forbidden(path.Child("localhostProfile"), $"{what} profile in annotation and field must match");
        }
    }
}
