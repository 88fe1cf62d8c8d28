using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Kernel parameters of a Pod.</summary>
internal static class SysctlRules
{
    private const int Longest = 253;
    private const string Segment = "[a-z0-9]([-_a-z0-9]*[a-z0-9])?";
    private const string Malformed = @"must have at most 253 characters and match regex ^(" + Segment + @"[\./])*" + Segment + "$";

    private static readonly string[] _ofIpc =
    [
        "kernel.sem", "kernel.shmall", "kernel.shmmax", "kernel.shmmni", "kernel.shm_rmid_forced", "kernel.shm", "kernel.msgmax",
        "kernel.msgmnb", "kernel.msgmni", "kernel.msg",
    ];

    public static void Validate(Node context, PodContext pod, FieldPath path, CauseList causes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var items = context.List("sysctls");
        for (var i = 0; i < items.Length; i++)
        {
            var name = items[i].Text("name");
            var place = path.At(i).Child("name");
            if (name.Length == 0) causes.Required(place);
            else if (!IsName(name)) causes.Invalid(place, name, Malformed);
            else if (names.Contains(name)) causes.Duplicate(place, name);
            OfTheHost(name, pod, place, causes);
            names.Add(name);
        }
    }

    private static void OfTheHost(string name, PodContext pod, FieldPath path, CauseList causes)
    {
        var normal = Normalize(name);
        if (pod.Spec.Flag("hostNetwork") && normal.StartsWith("net.", StringComparison.Ordinal))
        {
            causes.Invalid(path, name, "may not be specified when 'hostNetwork' is true");
        }
        else if (pod.Spec.Flag("hostIPC") && (_ofIpc.Contains(normal) || normal.StartsWith("fs.mqueue.", StringComparison.Ordinal)))
        {
            causes.Invalid(path, name, "may not be specified when 'hostIPC' is true");
        }
    }

    private static bool IsName(string name)
    {
        if (name.Length > Longest) return false;
        foreach (var range in name.AsSpan().SplitAny('.', '/'))
        {
            if (!Characters.AreLowerBetweenAlphanumerics(name.AsSpan(range), "_")) return false;
        }

        return true;
    }

    // With a slash first, slashes separate and dots belong to names.
    private static string Normalize(string name)
    {
        var first = name.AsSpan().IndexOfAny('.', '/');
        if (first < 0 || name[first] == '.') return name;
        return string.Create(name.Length, name, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = source[i] switch { '.' => '/', '/' => '.', var c => c };
        });
    }
}
