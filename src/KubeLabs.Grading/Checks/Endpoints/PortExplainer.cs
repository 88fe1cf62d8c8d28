using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what is wrong with the way from a port of a Service to a port of its Pods.</summary>
internal static class PortExplainer
{
    private static readonly FieldPath _ports = FieldPath.Root.Child("spec", "ports");

    /// <summary>The findings; none where every Pod is reached at the wanted port.</summary>
    public static ImmutableArray<Finding> Explain(ServiceView service, WantedPort wanted, ImmutableArray<PodInstance> pods)
    {
        if (service.IsExternalName) return [ExternalName(service, wanted)];
        var ports = service.Ports;
        for (var index = 0; index < ports.Length; index++)
        {
            if (ports[index].Port == wanted.Port && ports[index].Protocol == wanted.Protocol)
                return Targets(service, ports[index], _ports.At(index), wanted, pods);
        }

        return [NoPort(service, wanted, ports)];
    }

    private static Finding ExternalName(ServiceView service, WantedPort wanted) => new Finding(new LocalizedText(
        $"Service {service.Object.Name} is of type ExternalName: it is a DNS name, no port of it leads to a Pod",
        $"서비스 {service.Object.Name}의 타입이 ExternalName입니다. DNS 이름일 뿐이므로 어떤 포트도 파드로 이어지지 않습니다"))
    {
        Expected = Wanted(wanted),
    }.About(service.Object, FieldPath.Root.Child("spec", "type"));

    private static Finding Headless(ServiceView service, WantedPort wanted) => new Finding(new LocalizedText(
        $"Service {service.Object.Name} is headless: its name stands for the Pods themselves, and nothing translates port {wanted.Port}",
        $"서비스 {service.Object.Name} 오브젝트는 헤드리스 서비스입니다. 이름이 파드 자체의 주소로 해석되므로 포트 {wanted.Port}에 보낸 요청의 포트가 바뀌지 않습니다"))
    {
        Expected = Wanted(wanted),
        Found = LocalizedText.Same("clusterIP: None"),
    }.About(service.Object, FieldPath.Root.Child("spec", "clusterIP"));

    private static Finding NoPort(ServiceView service, WantedPort wanted, ImmutableArray<ServicePortView> ports)
    {
        var other = ports.FirstOrDefault(port => port.Port == wanted.Port);
        var index = other.Node is null ? -1 : ports.IndexOf(other);
        var list = ports.IsEmpty ? "-" : string.Join(", ", ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.Port}/{port.Protocol}")));
        return new Finding(new LocalizedText(
            $"Service {service.Object.Name} has no port {wanted.Port}/{wanted.Protocol}",
            $"서비스 {service.Object.Name}에 {wanted.Port}/{wanted.Protocol} 포트가 없습니다"))
        {
            Expected = LocalizedText.Same($"{wanted.Port}/{wanted.Protocol}"),
            Found = LocalizedText.Same(list),
        }.About(service.Object, index < 0 ? PortField(ports) : _ports.At(index).Child("protocol"));
    }

    private static FieldPath PortField(ImmutableArray<ServicePortView> ports) => ports.Length == 1 ? _ports.At(0).Child("port") : _ports;

    private static ImmutableArray<Finding> Targets(
        ServiceView service, ServicePortView port, FieldPath field, WantedPort wanted, ImmutableArray<PodInstance> pods)
    {
        var at = field.Child(port.Node["targetPort"] is null ? "port" : "targetPort");
        foreach (var pod in pods)
        {
            // Each Pod has its own number for a name.
            var number = wanted.Name is { } name ? ContainerPorts.Find(pod.Pod.Spec, name, wanted.Protocol) ?? wanted.Target : wanted.Target;
            var target = ServiceEndpoints.TargetOf(service, port, pod);
            if (target is null) return [NoSuchName(port, wanted, pod).About(service.Object, at)];
            if (target != number && service.IsHeadless) return [Headless(service, wanted)];
            if (target != number) return [OtherTarget(service, port, wanted, target.Value).About(service.Object, at)];
            if (!Follows(service, port, wanted, pod)) return [DoesNotFollow(service, wanted, number).About(service.Object, at)];
        }

        return [];
    }

    // A number that happens to be right does not follow the port when its number changes.
    private static bool Follows(ServiceView service, ServicePortView port, WantedPort wanted, PodInstance pod) =>
        wanted.Name is not { } name
        || MovedPort.Move(pod, name, wanted.Protocol) is not var (moved, number)
        || ServiceEndpoints.TargetOf(service, port, moved) == number;

    private static Finding DoesNotFollow(ServiceView service, WantedPort wanted, int number) => new(new LocalizedText(
        $"port {wanted.Port} of Service {service.Object.Name} ends at the number {number}, and would not follow the port named {wanted.Name}",
        $"서비스 {service.Object.Name}의 포트 {wanted.Port}에 보낸 요청이 번호 {number}에 도달하며, 이름이 {wanted.Name}인 포트의 번호가 바뀌면 따라가지 못합니다"))
    {
        Expected = new($"the port named {wanted.Name}, whatever its number", $"번호와 관계없이 이름이 {wanted.Name}인 포트"),
        Found = LocalizedText.Same($"targetPort: {number}"),
    };

    private static Finding NoSuchName(ServicePortView port, WantedPort wanted, PodInstance pod)
    {
        var declared = ContainerPorts.All(pod.Pod.Spec)
            .Select(item => $"{item["name"]?.AsString() ?? "-"} ({item["containerPort"]?.AsInteger()}/{item["protocol"]?.AsString() ?? "TCP"})")
            .ToList();
        var nearest = Nearest.Of(port.TargetName!, ContainerPorts.All(pod.Pod.Spec).Select(item => item["name"]?.AsString() ?? ""));
        var list = declared.Count == 0 ? "-" : string.Join(", ", declared);
        return new(new LocalizedText(
            $"no container of the Pods declares a {port.Protocol} port named \"{port.TargetName}\"{(nearest is null ? "" : $"; did you mean \"{nearest}\"?")}",
            $"파드의 어떤 컨테이너도 이름이 \"{port.TargetName}\"인 {port.Protocol} 포트를 선언하지 않았습니다{(nearest is null ? "" : $". \"{nearest}\" 포트를 쓰려던 것입니까?")}"))
        {
            Expected = Wanted(wanted),
            Found = new($"declared ports: {list}", $"선언된 포트: {list}"),
        };
    }

    private static Finding OtherTarget(ServiceView service, ServicePortView port, WantedPort wanted, int target) => new(new LocalizedText(
        $"port {wanted.Port} of Service {service.Object.Name} ends at port {target} of the Pods",
        $"서비스 {service.Object.Name}의 포트 {wanted.Port}에 보낸 요청이 파드의 포트 {target}에 도달합니다"))
    {
        Expected = Wanted(wanted),
        Found = port.TargetName is { } name
            ? new($"the port named {name} is {target}", $"이름이 {name}인 포트는 {target}입니다")
            : port.Node["targetPort"] is null
                ? new($"without targetPort it is the port itself: {target}", $"targetPort가 없으면 port와 같은 {target}입니다")
                : LocalizedText.Same($"targetPort: {target}"),
    };

    private static LocalizedText Wanted(WantedPort wanted) => new($"port {wanted.Target} of the Pods", $"파드의 포트 {wanted.Target}");
}
