using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Defaults of a Pod that depend on other fields.</summary>
internal static class PodDefaults
{
    /// <summary>What a Pod gets and a Pod template does not: requests from limits, service links, host ports.</summary>
    public static MappingNode ForPod(MappingNode pod) => pod.ChangeOrAdd("spec", ForPodSpec);

    /// <summary>An image without a tag, or with <c>latest</c>, is always pulled; one that is no reference is not.</summary>
    public static MappingNode WithPullPolicy(MappingNode container) =>
        container.LacksText("imagePullPolicy") ? container.Set("imagePullPolicy", PullPolicy(container.Text("image"))) : container;

    /// <summary><c>serviceAccount</c> is the old name of <c>serviceAccountName</c>; the server keeps both alike.</summary>
    public static MappingNode WithServiceAccountAlias(MappingNode spec)
    {
        var name = spec.Text("serviceAccountName");
        if (name.Length == 0) name = spec.Text("serviceAccount");
        if (name.Length == 0) return spec;
        var named = spec.Text("serviceAccountName") == name ? spec : spec.Set("serviceAccountName", name);
        return named.Text("serviceAccount") == name ? named : named.Set("serviceAccount", name);
    }

    public static string PullPolicy(string image) =>
        ImageReference.TryParse(image, out var reference) && reference.Tag == "latest" ? "Always" : "IfNotPresent";

    private static MappingNode ForPodSpec(MappingNode spec)
    {
        spec = spec.ChangeEach("containers", WithRequests).ChangeEach("initContainers", WithRequests);
        spec = PodLevelResources.Apply(spec);
        // A negative grace period was allowed once; a Pod gets one second instead, a template keeps it.
        if (spec["terminationGracePeriodSeconds"]?.AsInteger() < 0) spec = spec.Set("terminationGracePeriodSeconds", 1);
        if (spec.Lacks("enableServiceLinks")) spec = spec.Set("enableServiceLinks", true);
        return spec["hostNetwork"]?.AsBoolean() != true
            ? spec
            : spec.ChangeEach("containers", WithHostPorts).ChangeEach("initContainers", WithHostPorts);
    }

    private static MappingNode WithRequests(MappingNode container) =>
        container.HasAny("resources") && container.Object("resources").HasAny("limits")
            ? container.Change("resources", FromLimits)
            : container;

    private static MappingNode FromLimits(MappingNode resources)
    {
        if (!resources.Lacks("requests")) return resources.Change("requests", x => ResourceAmounts.FillFrom(x, resources["limits"]));
        return resources.With("requests", ResourceAmounts.FillFrom(MappingNode.Empty(resources.Position), resources["limits"]));
    }

    private static MappingNode WithHostPorts(MappingNode container) => container.ChangeEach("ports", WithHostPort);

    private static MappingNode WithHostPort(MappingNode port) =>
        port["hostPort"]?.AsInteger() is null or 0 && port["containerPort"]?.AsInteger() is { } number and not 0
            ? port.Set("hostPort", number)
            : port;
}
