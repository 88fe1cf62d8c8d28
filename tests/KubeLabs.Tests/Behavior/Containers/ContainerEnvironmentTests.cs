using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Containers;

/// <summary>
/// The variables of a container. The sentences are those of the API reference of <c>EnvVar</c> and <c>EnvFromSource</c> and of the tasks
/// "Define Environment Variables", "Configure a Pod to Use a ConfigMap" and "Define Dependent Environment Variables".
/// </summary>
internal sealed class ContainerEnvironmentTests
{
    // "Define Environment Variables": a value stands for itself.
    [TestCase("env: [{name: A, value: one}]", "A", "one", OriginKind.Literal)]
    [TestCase("env: [{name: A}]", "A", "", OriginKind.Literal)]
    // "Configure all key-value pairs in a ConfigMap as container environment variables": each key becomes a variable.
    [TestCase("envFrom: [{configMapRef: {name: conf}}]", "LEVEL", "debug", OriginKind.ConfigMap)]
    [TestCase("envFrom: [{secretRef: {name: cred}}]", "user", "root", OriginKind.Secret)]
    // EnvFromSource: the prefix stands before every key.
    [TestCase("envFrom: [{prefix: X_, configMapRef: {name: conf}}]", "X_LEVEL", "debug", OriginKind.ConfigMap)]
    // Since 1.34 a name may hold nearly every character: no key is skipped any more (RelaxedEnvironmentVariableValidation).
    [TestCase("envFrom: [{configMapRef: {name: conf}}]", "a.b", "dotted", OriginKind.ConfigMap)]
    // EnvFromSource: values of a duplicate key come from the last source; what env says wins over all of them.
    [TestCase("envFrom: [{configMapRef: {name: conf}}], env: [{name: LEVEL, value: warn}]", "LEVEL", "warn", OriginKind.Literal)]
    [TestCase("env: [{name: A, value: one}, {name: A, value: two}]", "A", "two", OriginKind.Literal)]
    [TestCase("env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: LEVEL}}}]", "A", "debug", OriginKind.ConfigMap)]
    [TestCase("env: [{name: A, valueFrom: {secretKeyRef: {name: cred, key: user}}}]", "A", "root", OriginKind.Secret)]
    // Only what env writes is expanded, never a value of a ConfigMap.
    [TestCase("envFrom: [{configMapRef: {name: conf}}]", "REF", "$(LEVEL)", OriginKind.ConfigMap)]
    // "Define Dependent Environment Variables": a reference to a variable that stands before it is replaced.
    [TestCase("env: [{name: A, value: one}, {name: B, value: $(A)-$(A)}]", "B", "one-one", OriginKind.Literal)]
    [TestCase("envFrom: [{configMapRef: {name: conf}}], env: [{name: B, value: $(LEVEL)}]", "B", "debug", OriginKind.ConfigMap)]
    [TestCase("env: [{name: B, value: $(A)}, {name: A, value: one}]", "B", "$(A)", OriginKind.Literal)]
    [TestCase("env: [{name: A, value: one}, {name: B, value: $$(A)}]", "B", "$(A)", OriginKind.Literal)]
    [TestCase("env: [{name: A, value: one}, {name: B, value: $A $(A}]", "B", "$A $(A", OriginKind.Literal)]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.namespace}}}]", "A", "default", OriginKind.PodField)]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['app']\"}}}]", "A", "web", OriginKind.PodField)]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.annotations['note']\"}}}]", "A", "hi", OriginKind.PodField)]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]", "A", "p", OriginKind.PodField)]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]", "A", null, OriginKind.PodField)]
    // "Expose Pod Information": amounts are rounded up to whole divisors.
    [TestCase("resources: {requests: {cpu: 1500m}}, env: [{name: A, valueFrom: {resourceFieldRef: {resource: requests.cpu}}}]", "A", "2",
        OriginKind.Resource)]
    [TestCase(
        "resources: {limits: {memory: 64Mi}}, env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: 1Mi}}}]",
        "A", "64", OriginKind.Resource)]
    [TestCase("env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}]", "A", null, OriginKind.Resource)]
    [TestCase("env: [{name: A, value: $(KUBERNETES_SERVICE_HOST)}]", "A", null, OriginKind.Runtime)]
    public void A_container_sees(string container, string name, string? value, OriginKind origin)
    {
        var environment = ContainerCase.Environment(container);
        Assert.That(environment.Faults, Is.Empty);
        Assert.That((environment.Find(name)!.Value, environment.Find(name)!.Origin.Kind), Is.EqualTo((value, origin)));
    }

    // "Configure a Pod to Use a ConfigMap", restrictions: a reference to what does not exist keeps the container from starting …
    [TestCase("envFrom: [{configMapRef: {name: none}}]", "none")]
    [TestCase("envFrom: [{secretRef: {name: conf}}]", "conf")]
    [TestCase("env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: NONE}}}]", "NONE")]
    [TestCase("env: [{name: A, valueFrom: {secretKeyRef: {name: cred, key: none}}}]", "none")]
    // … and so does one of another namespace: a ConfigMap must be in the namespace of the Pod.
    [TestCase("envFrom: [{configMapRef: {name: far}}]", "far")]
    // Bytes that are no text are not among the keys of variables.
    [TestCase("env: [{name: A, valueFrom: {configMapKeyRef: {name: conf, key: bin}}}]", "bin")]
    public void What_is_missing_keeps_it_from_starting(string container, string named)
    {
        var fault = ContainerCase.Environment(container).Faults.Single();
        Assert.That(fault.Message.En, Does.Contain(named));
        Assert.That(fault.Field.ToString(), Does.StartWith("spec.containers[0].env"));
    }

    // … unless it is marked optional: then the variable is not there.
    [TestCase("envFrom: [{configMapRef: {name: none, optional: true}}]")]
    [TestCase("env: [{name: A, valueFrom: {configMapKeyRef: {name: none, key: NONE, optional: true}}}]")]
    [TestCase("env: [{name: A, valueFrom: {secretKeyRef: {name: cred, key: NONE, optional: true}}}]")]
    public void What_is_optional_may_be_missing(string container)
    {
        var environment = ContainerCase.Environment(container);
        Assert.That((environment.Variables.Length, environment.Faults.Length), Is.EqualTo((0, 0)));
    }

    // "Define a Command and Arguments": $(VAR) is expanded in command and args, $$ is a way to write one $.
    [Test]
    public void Command_and_arguments_are_expanded()
    {
        var (pod, state) = ContainerCase.Pod("env: [{name: A, value: one}], command: [echo, $(A)], args: [$$(A), $(B)]");
        var container = ContainerCase.First(pod);
        Assert.That(ContainerCommand.Words(container, ContainerEnvironment.Of(pod, container, state)),
            Is.EqualTo(["echo", "one", "$(A)", "$(B)"]));
    }
}
