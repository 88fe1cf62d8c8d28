using KubeLabs.Behavior;

namespace KubeLabs.Grading;

/// <summary>Says which connections of a row are not as they should be, and which policy makes them so.</summary>
internal sealed class ReachExplainer
{
    // The protocols that a NetworkPolicy can speak of.
    private static readonly string[] _protocols = ["TCP", "UDP", "SCTP"];

    private readonly CheckContext _context;
    private readonly NetworkPolicyModel _model;
    private readonly NetworkProbes _probes;

    public ReachExplainer(CheckContext context, NetworkPolicyModel model)
    {
        _context = context;
        _model = model;
        _probes = new(context.State, model);
    }

    /// <summary>The findings of a row: one for each pair of ends.</summary>
    public IEnumerable<Finding> Explain(ReachRow row)
    {
        var sources = row.From.In(_context, _probes);
        var targets = row.To.In(_context, _probes);
        if (sources.IsEmpty) return [ReachTexts.Nobody(row.From, _context)];
        if (targets.IsEmpty) return [ReachTexts.Nobody(row.To, _context)];
        return sources
            .SelectMany(source => targets.Select(target => Judge(source, target, row)))
            .OfType<Finding>();
    }

    private NetworkPolicyView? OwnPolicy() => _model.Policies.FirstOrDefault(policy => _context.IsOwn(policy.Object));

    private Finding? Judge(NetworkEnd source, NetworkEnd target, ReachRow row)
    {
        // Where everybody is meant, nobody means a Pod and itself, nor two ends outside.
        if (source.IsSamePod(target) && (row.From.IsEverybody || row.To.IsEverybody || !row.IsAllowed)) return null;
        if (!source.IsPod && !target.IsPod) return null;
        var passage = _model.Between(source, target);
        if (passage.IsFree && row.IsAllowed) return null;
        foreach (var (port, protocol) in Ports(row, target))
        {
            var verdict = passage.Judge(port, protocol);
            if (verdict == (row.IsAllowed ? TrafficVerdict.Allowed : TrafficVerdict.Denied)) continue;
            return Finding(passage, port, protocol, verdict, row.IsAllowed);
        }

        return null;
    }

    private IEnumerable<(int Port, string Protocol)> Ports(ReachRow row, NetworkEnd target)
    {
        if (row.Port is { } port) return TargetOf(row, target, port) is { } number ? [(number, row.Protocol ?? "TCP")] : [];
        return _probes.Ports(target)
            .SelectMany(number => _protocols.Select(protocol => (Port: number, Protocol: protocol)))
            .Where(probe => row.Covers(probe.Port, probe.Protocol));
    }

    private int? TargetOf(ReachRow row, NetworkEnd target, int port)
    {
        if (!row.To.IsService || _context.Find(row.To.Of!) is not { } found) return port;
        var service = new ServiceView(found);
        var item = service.Ports.FirstOrDefault(candidate => candidate.Port == port && candidate.Protocol == (row.Protocol ?? "TCP"));
        return item.Node is null ? port : ServiceEndpoints.TargetOf(service, item, target.Pod!);
    }

    private Finding Finding(Passage passage, int port, string protocol, TrafficVerdict verdict, bool isAllowed)
    {
        var finding = new Finding(ReachTexts.Message(passage, $"{port}/{protocol}", verdict)) { Expected = ReachTexts.Expected(isAllowed) };
        if (verdict == TrafficVerdict.Allowed) return ReachTexts.WhyAllowed(finding, passage, OwnPolicy(), (port, protocol));
        if (verdict == TrafficVerdict.Denied) return ReachTexts.WhyDenied(finding, passage.Stopping(port, protocol)!);
        finding = isAllowed
            ? ReachTexts.WhyDenied(finding, passage.Stopping(port, protocol)!)
            : ReachTexts.WhyAllowed(finding, passage, OwnPolicy(), (port, protocol));
        return ReachTexts.WhyUnclear(finding, passage, (port, protocol));
    }
}
