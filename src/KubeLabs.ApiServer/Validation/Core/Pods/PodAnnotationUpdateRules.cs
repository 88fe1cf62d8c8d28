using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Annotations of a Pod that an update may not touch.</summary>
internal static class PodAnnotationUpdateRules
{
    public static void Validate(KubeObject pod, KubeObject old, CauseList causes)
    {
        var path = ObjectMetaRules.Path.Child("annotations");
        var (now, before) = (pod.Metadata?["annotations"], old.Metadata?["annotations"]);
        foreach (var entry in before.Members())
        {
            if (now?[entry.Key]?.AsString() != entry.Value.AsString()) Changed(entry.Key, "remove or update", path, causes);
        }

        foreach (var entry in now.Members())
        {
            if (before?[entry.Key] is null) Changed(entry.Key, "add", path, causes);
        }

        PodAnnotationRules.Validate(now, new(pod.Spec, pod.Metadata), path, causes);
    }

    private static void Changed(string key, string how, FieldPath path, CauseList causes)
    {
        if (key.StartsWith(PodAnnotationRules.AppArmorPrefix, StringComparison.Ordinal))
        {
            causes.Forbidden(path.Key(key), $"may not {how} AppArmor annotations");
        }

        if (key == PodAnnotationRules.Mirror) causes.Forbidden(path.Key(key), $"may not {how} mirror pod annotation");
    }
}
