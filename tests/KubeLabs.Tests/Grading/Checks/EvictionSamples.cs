namespace KubeLabs.Tests.Grading.Checks;

/// <summary>Samples of the check that evicts Pods under their budgets.</summary>
internal static class EvictionSamples
{
    private const string Check = "evicts: {of: Deployment/web, keeps: 2, lets: 1}";
    private const string Web =
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 3, selector: {matchLabels: {app: web}}, "
        + "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i:1}]}}}}";

    public static IEnumerable<CheckSample> All()
    {
        yield return Sample("a least number", true, Budget("minAvailable: 2"));
        yield return Sample("a greatest number", true, Budget("maxUnavailable: 1"));
        yield return Sample("a share, rounded up", true, Budget("minAvailable: 51%"));
        yield return Sample("another label that all Pods have", true, Budget("minAvailable: 2", "matchExpressions: [{key: app, operator: Exists}]"));
        yield return Sample("too low a number", false, Budget("minAvailable: 1"));
        yield return Sample("a share of one third", false, Budget("minAvailable: 33%"));
        yield return Sample("none may go", false, Budget("minAvailable: 3"));
        yield return Sample("a selector that matches nothing", false, Budget("minAvailable: 2", "matchLabels: {app: wbe}"));
        yield return Sample("another namespace", false, Budget("minAvailable: 2").Replace("name: b", "name: b, namespace: kube-system", StringComparison.Ordinal));
        yield return Sample("two budgets for one Pod", false, $"{Budget("minAvailable: 2")}\n---\n{Budget("minAvailable: 1").Replace("name: b", "name: c", StringComparison.Ordinal)}");
        yield return Sample("no budget", false, "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}");
        yield return new(Check, "no workload", false, Budget("minAvailable: 2"));
        yield return Sample("no Pods", false, Web.Replace("replicas: 3", "replicas: 0", StringComparison.Ordinal));
    }

    private static CheckSample Sample(string name, bool passes, string yaml) => new(Check, name, passes, yaml) { Given = Web };

    private static string Budget(string number, string selector = "matchLabels: {app: web}") =>
        $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: b}}, spec: {{{number}, selector: {{{selector}}}}}}}";
}
