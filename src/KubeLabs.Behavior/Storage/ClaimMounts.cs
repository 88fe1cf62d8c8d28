namespace KubeLabs.Behavior;

/// <summary>Where the containers of a Pod have a claim.</summary>
public static class ClaimMounts
{
    /// <summary>The container and the path of every mount of a claim, sidecars included.</summary>
    public static IEnumerable<(string Container, string Path)> Of(PodSpecView spec, string claim)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in spec.Node?["volumes"] is { } list ? list.Items : [])
        {
            if (volume["persistentVolumeClaim"]?["claimName"]?.AsString() == claim) names.Add(volume["name"]?.AsString() ?? "");
        }

        return from container in spec.Containers.Concat(spec.InitContainers.Where(static item => item.IsSidecar))
               from mount in NodeLists.Map(container.Node["volumeMounts"], static item => item)
               where names.Contains(mount["name"]?.AsString() ?? "")
               select (container.Name, mount["mountPath"]?.AsString() ?? "");
    }
}
