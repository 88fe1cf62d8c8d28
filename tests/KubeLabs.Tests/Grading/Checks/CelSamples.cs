namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the check of expressions.</summary>
internal static class CelSamples
{
    private const string Web = """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}},
         template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: 'i:1', resources: {limits: {memory: 128Mi}}}]}}}}
        """;

    public static IEnumerable<CheckSample> All()
    {
        const string Replicas = "cel: {for: Deployment/web, expression: 'object.spec.replicas >= 2 && object.spec.strategy.type == \"RollingUpdate\"'}";
        yield return new(Replicas, "true, by what the server defaults", true, Web);
        yield return new(Replicas, "false", false, Web.Replace("replicas: 2", "replicas: 1", StringComparison.Ordinal));
        yield return new(Replicas, "no such object", false, Web.Replace("{name: web}, spec", "{name: wep}, spec", StringComparison.Ordinal));
        yield return new(Replicas, "a refused field", false, Web.Replace("replicas: 2", "replicas: two", StringComparison.Ordinal));
        const string Limits = "cel: {for: Deployment/web, expression: 'object.spec.template.spec.containers.all(c, "
            + "quantity(c.resources.limits.memory).compareTo(quantity(\"256Mi\")) <= 0)'}";
        yield return new(Limits, "a quantity within bounds", true, Web);
        yield return new(Limits, "no limit at all", false, Web.Replace("memory", "cpu", StringComparison.Ordinal).Replace("128Mi", "1", StringComparison.Ordinal));
        yield return new(Limits, "too much", false, Web.Replace("128Mi", "1Gi", StringComparison.Ordinal));
        const string Count = "cel: {objects: [ConfigMap], expression: 'objects.filter(o, o.kind == \"ConfigMap\" && o.metadata.name.startsWith(\"c-\")).size() == given.size() - given.size() + 1'}";
        yield return new(Count, "over all objects", true, "{apiVersion: v1, kind: ConfigMap, metadata: {name: c-1}}");
        yield return new(Count, "one too few", false, Web);
    }
}
