namespace KubeLabs.ApiServer;

/// <summary>
/// The defaults of Pods and their containers, wherever a Pod template stands. Source: <c>pkg/apis/core/v1/defaults.go</c>.
/// </summary>
internal static class PodTable
{
    private const string Core = "io.k8s.api.core.v1.";

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (Core + "Pod", new() { Rule = PodDefaults.ForPod, Embedded = ["spec"] }),
        (Core + "PodTemplate", new() { Embedded = ["template"] }),
        (Core + "PodTemplateSpec", new() { Embedded = ["spec"] }),
        (Core + "PodSpec", new()
        {
            Fields =
            [
                FieldDefault.Text("dnsPolicy", "ClusterFirst"),
                FieldDefault.Text("restartPolicy", "Always"),
                FieldDefault.EmptyObject("securityContext"),
                FieldDefault.NumberPointer("terminationGracePeriodSeconds", "30"),
                FieldDefault.Text("schedulerName", "default-scheduler"),
            ],
            Rule = PodDefaults.WithServiceAccountAlias,
        }),
        (Core + "Container", Container),
        (Core + "EphemeralContainer", Container),
        (Core + "ContainerPort", new() { Fields = [FieldDefault.Text("protocol", "TCP")] }),
        (Core + "Probe", new()
        {
            Fields =
            [
                FieldDefault.Number("timeoutSeconds", "1"),
                FieldDefault.Number("periodSeconds", "10"),
                FieldDefault.Number("successThreshold", "1"),
                FieldDefault.Number("failureThreshold", "3"),
            ],
        }),
        (Core + "GRPCAction", new() { Fields = [FieldDefault.TextPointer("service", "")] }),
        (Core + "HTTPGetAction", new() { Fields = [FieldDefault.Text("path", "/"), FieldDefault.Text("scheme", "HTTP")] }),
        (Core + "ObjectFieldSelector", new() { Fields = [FieldDefault.Text("apiVersion", "v1")] }),
        (Core + "FileKeySelector", new() { Fields = [FieldDefault.Flag("optional", false)] }),
    ];

    private static TypeDefaults Container => new()
    {
        Fields =
        [
            FieldDefault.Text("terminationMessagePath", "/dev/termination-log"),
            FieldDefault.Text("terminationMessagePolicy", "File"),
        ],
        Rule = PodDefaults.WithPullPolicy,
    };
}
