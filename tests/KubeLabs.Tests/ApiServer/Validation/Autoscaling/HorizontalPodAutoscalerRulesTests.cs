namespace KubeLabs.Tests.ApiServer.Validation.Autoscaling;

internal sealed class HorizontalPodAutoscalerRulesTests
{
    private const string Target = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: d}";
    private const string Whole = "maxReplicas: 3, " + Target;
    private const string Metric = "spec.metrics[0]";
    private const string Scaling = "spec.behavior.scaleUp";
    private const string MetricTypes = "supported values: \"ContainerResource\", \"External\", \"Object\", \"Pods\", \"Resource\"";

    [TestCase(Whole)]
    [TestCase(Target, "spec.maxReplicas: Required value: must be set and greater than 0", "spec.maxReplicas: Invalid value: 0: must be greater than or equal to `minReplicas`")]
    [TestCase("minReplicas: 4, " + Whole, "spec.maxReplicas: Invalid value: 3: must be greater than or equal to `minReplicas`")]
    [TestCase("minReplicas: 0, " + Whole, "spec.minReplicas: Invalid value: 0: must be greater than or equal to 1", "spec.metrics: Forbidden: must specify at least one Object or External metric to support scaling to zero replicas")]
    [TestCase("maxReplicas: 3, scaleTargetRef: {kind: ReplicationController, name: d, apiVersion: v1}")]
    [TestCase("maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: d}", "spec.scaleTargetRef.apiVersion: Invalid value: \"\": apiVersion must specify API group")]
    [TestCase("maxReplicas: 3, scaleTargetRef: {kind: a/b, name: .., apiVersion: a/b/c}", "spec.scaleTargetRef.kind: Invalid value: \"a/b\": may not contain '/'", "spec.scaleTargetRef.name: Invalid value: \"..\": may not be '..'", "spec.scaleTargetRef.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c")]
    public void An_autoscaler_has_its_rules(string spec, params string[] causes) => Assert.That(Manifest.Causes(Scaler(spec)), Is.EqualTo(causes));

    [TestCase("{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}")]
    [TestCase("{type: Object, object: {describedObject: {kind: A, name: b}, metric: {name: m}, target: {type: Value, value: 1}}}")]
    [TestCase("{type: Object, object: {describedObject: {kind: '', name: a/b, apiVersion: a/b/c}, metric: {name: ''}, target: {type: AverageValue}}}", Metric + ".object.describedObject.kind: Required value", Metric + ".object.describedObject.name: Invalid value: \"a/b\": may not contain '/'", Metric + ".object.describedObject.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c", Metric + ".object.metric.name: Required value: must specify a metric name", Metric + ".object.target.averageValue: Required value: must set either a target value or averageValue")]
    [TestCase("{type: Cpu}", Metric + ".type: Unsupported value: \"Cpu\": " + MetricTypes, Metric + ".type: Unsupported value: \"Cpu\": " + MetricTypes)]
    [TestCase("{type: Pods, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}", Metric + ".pods: Required value: must populate information for the given metric source")]
    [TestCase("{type: Resource, resource: {target: {type: Percent}}}", Metric + ".resource.name: Required value: must specify a resource name", Metric + ".resource.target.type: Invalid value: \"Percent\": must be either Utilization, Value, or AverageValue", Metric + ".resource.target.averageUtilization: Required value: must set either a target raw value or a target utilization")]
    [TestCase("{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 0, averageValue: 0}}}", Metric + ".resource.target.averageValue: Invalid value: \"0\": must be positive", Metric + ".resource.target.averageUtilization: Invalid value: 0: must be greater than 0", Metric + ".resource.target.averageValue: Forbidden: may not set both a target raw value and a target utilization")]
    [TestCase("{type: Pods, pods: {metric: {name: a/b}, target: {type: Value, value: 1}}}", Metric + ".pods.metric.name: Invalid value: \"a/b\": may not contain '/'", Metric + ".pods.target.averageValue: Required value: must specify a positive target averageValue")]
    [TestCase("{type: External, external: {metric: {name: m}, target: {type: Value, value: 1, averageValue: 1}}}", Metric + ".external.target.value: Forbidden: may not set both a target value for metric and a per-pod target")]
    [TestCase("{type: ContainerResource, containerResource: {name: speed, container: A, target: {type: Utilization, averageUtilization: 1}}}", Metric + ".containerResource.name: Invalid value: \"speed\": must be a standard resource type or fully qualified", Metric + ".containerResource.name: Invalid value: \"speed\": must be a standard resource for containers", Metric + ".containerResource.container: Invalid value: \"A\": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')")]
    [TestCase("{type: Object, object: {describedObject: {kind: A, name: b}, metric: {name: m}, target: {type: Value, value: 1}}, pods: {metric: {name: ''}, target: {type: Value}}}", Metric + ".pods: Forbidden: must populate the given metric source only")]
    public void A_metric_has_its_rules(string metric, params string[] causes) =>
        Assert.That(Manifest.Causes(Scaler($"metrics: [{metric}], {Whole}")), Is.EqualTo(causes));

    [TestCase("{policies: [{type: Pods, value: 1, periodSeconds: 60}], tolerance: 0.1}")]
    [TestCase("{policies: []}", Scaling + ".policies: Required value: must specify at least one Policy")]
    [TestCase("{stabilizationWindowSeconds: -1, selectPolicy: max}", Scaling + ".stabilizationWindowSeconds: Invalid value: -1: must be greater than or equal to zero", Scaling + ".selectPolicy: Unsupported value: \"max\": supported values: \"Disabled\", \"Max\", \"Min\"")]
    [TestCase("{stabilizationWindowSeconds: 3601}", Scaling + ".stabilizationWindowSeconds: Invalid value: 3601: must be less than or equal to 3600")]
    [TestCase("{policies: [{type: Pod, value: 0, periodSeconds: 1801}]}", Scaling + ".policies[0].type: Unsupported value: \"Pod\": supported values: \"Percent\", \"Pods\"", Scaling + ".policies[0].value: Invalid value: 0: must be greater than zero", Scaling + ".policies[0].periodSeconds: Invalid value: 1801: must be less than or equal to 1800")]
    [TestCase("{tolerance: -1}", Scaling + ".tolerance: Invalid value: \"-1\": must be greater than or equal to 0")]
    public void Its_behavior_has_its_rules(string rules, params string[] causes) =>
        Assert.That(Manifest.Causes(Scaler($"behavior: {{scaleUp: {rules}}}, {Whole}")), Is.EqualTo(causes));

    [TestCase("targetCPUUtilizationPercentage: 50, " + Whole)]
    [TestCase("targetCPUUtilizationPercentage: 0, " + Whole, Metric + ".resource.target.averageUtilization: Invalid value: 0: must be greater than 0")]
    public void The_older_version_means_a_metric_of_the_newer(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Scaler(spec, "v1")), Is.EqualTo(causes));

    [Test]
    public void A_target_that_was_stored_may_stay() => Assert.That(
        Manifest.Causes(
            Scaler("maxReplicas: 5, scaleTargetRef: {kind: Deployment, name: e}"),
            Scaler("maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: d}")),
        Is.Empty);

    private static string Scaler(string spec, string version = "v2") =>
        "{apiVersion: autoscaling/" + version + ", kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {" + spec + "}}";
}
