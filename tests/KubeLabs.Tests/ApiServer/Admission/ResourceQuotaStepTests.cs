namespace KubeLabs.Tests.ApiServer.Admission;

internal sealed class ResourceQuotaStepTests
{
    private const string Other = "{apiVersion: v1, kind: Pod, metadata: {name: o}, spec: {containers: [{name: c, image: x, resources: {requests: {cpu: 300m}, limits: {cpu: 1}}}]}}";
    private const string Ended = "{apiVersion: v1, kind: Pod, metadata: {name: e}, spec: {containers: [{name: c, image: x}]}, status: {phase: Succeeded}}";
    private const string Config = "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}";
    private const string Claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}, spec: {storageClassName: gold, resources: {requests: {storage: 1Gi}}}}";
    private const string Balancer = "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: LoadBalancer, ports: [{port: 80}, {port: 81}]}}";

    [TestCase("{requests.cpu: 500m}", "{requests: {cpu: 100m}}", "")]
    [TestCase("{requests.cpu: 500m}", "{requests: {cpu: 300m}}", "exceeded quota: q, requested: requests.cpu=300m, used: requests.cpu=300m, limited: requests.cpu=500m")]
    [TestCase("{cpu: 350m, limits.cpu: 1}", "{requests: {cpu: 100m}, limits: {cpu: 1}}", "exceeded quota: q, requested: cpu=100m,limits.cpu=1, used: cpu=300m,limits.cpu=1, limited: cpu=350m,limits.cpu=1")]
    [TestCase("{limits.cpu: 5, requests.memory: 1Gi}", "{requests: {cpu: 1}}", "failed quota: q: must specify limits.cpu for: c; requests.memory for: c")]
    [TestCase("{pods: 1}", "{}", "exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1")]
    [TestCase("{pods: 2}", "{}", "")]
    [TestCase("{count/pods: 2}", "{}", "exceeded quota: q, requested: count/pods=1, used: count/pods=2, limited: count/pods=2")]
    [TestCase("{count/deployments.apps: 0}", "{}", "")]
    public void A_Pod_fits_what_is_left(string hard, string resources, string expected) =>
        Assert.That(Forbidden($"{{hard: {hard}}}", LimitRangeStepTests.Pod(resources)), Is.EqualTo(expected));

    [TestCase("scopes: [BestEffort]", "{}", "exceeded quota: q, requested: pods=1, used: pods=0, limited: pods=0")]
    [TestCase("scopes: [BestEffort]", "{requests: {cpu: 1}}", "")]
    [TestCase("scopes: [NotBestEffort]", "{requests: {cpu: 1}}", "exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=0")]
    [TestCase("scopes: [Terminating]", "{}", "")]
    [TestCase("scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}", "{}", "")]
    [TestCase("scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: NotIn, values: [high]}]}", "{}", "exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=0")]
    public void A_quota_counts_what_is_in_its_scopes(string scope, string resources, string expected) =>
        Assert.That(Forbidden($"{{hard: {{pods: 0}}, {scope}}}", LimitRangeStepTests.Pod(resources)), Is.EqualTo(expected));

    [TestCase("{configmaps: 1}", "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}", "exceeded quota: q, requested: configmaps=1, used: configmaps=1, limited: configmaps=1")]
    [TestCase("{count/configmaps: 1}", "{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}", "exceeded quota: q, requested: count/configmaps=1, used: count/configmaps=1, limited: count/configmaps=1")]
    [TestCase("{requests.storage: 1Gi}", "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: b}, spec: {storageClassName: '', resources: {requests: {storage: 1Mi}}}}", "exceeded quota: q, requested: requests.storage=1Mi, used: requests.storage=1Gi, limited: requests.storage=1Gi")]
    [TestCase("{gold.storageclass.storage.k8s.io/persistentvolumeclaims: 1}", "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: b}, spec: {storageClassName: silver}}", "")]
    [TestCase("{services.nodeports: 3}", "{apiVersion: v1, kind: Service, metadata: {name: t}, spec: {type: NodePort, ports: [{port: 80}, {port: 81}]}}", "exceeded quota: q, requested: services.nodeports=2, used: services.nodeports=2, limited: services.nodeports=3")]
    [TestCase("{services.loadbalancers: 1}", "{apiVersion: v1, kind: Service, metadata: {name: t}, spec: {type: ClusterIP, ports: [{port: 80}]}}", "")]
    public void Other_objects_count_too(string hard, string yaml, string expected) =>
        Assert.That(Forbidden($"{{hard: {hard}}}", yaml), Is.EqualTo(expected));

    private static string Forbidden(string spec, string yaml)
    {
        var quota = $"{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: q}}, spec: {spec}}}";
        return LimitRangeStepTests.Reason(new TestCluster(quota, Other, Ended, Config, Claim, Balancer).Admit(yaml));
    }
}
