using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What happens to requests beyond the limit of a priority level: they are refused, or they wait in queues.</summary>
internal static class LimitResponseRules
{
    private const long MostQueues = 10_000_000;
    private const int HashBits = 60;

    public static void Validate(Node? response, FieldPath path, CauseList causes)
    {
        var queuing = response.Field("queuing");
        switch (response.Text("type"))
        {
            case "Reject":
                if (queuing is not null) causes.Forbidden(path.Child("queuing"), "must be nil if limited.limitResponse.type is not Limited");
                break;
            case "Queue":
                if (queuing is not null) Queuing(queuing, path.Child("queuing"), causes);
                else causes.Required(path.Child("queuing"), "must not be empty if limited.limitResponse.type is Limited");
                break;
            case var type:
                causes.NotSupported(path.Child("type"), type, "Queue", "Reject");
                break;
        }
    }

    private static void Queuing(Node queuing, FieldPath path, CauseList causes)
    {
        NotPositive(queuing.Number("queueLengthLimit"), path.Child("queueLengthLimit"), causes);
        var queues = queuing.Number("queues");
        NotPositive(queues, path.Child("queues"), causes);
        if (queues > MostQueues) causes.Invalid(path.Child("queues"), queues, $"must not be greater than {MostQueues}");
        Hand(queuing.Number("handSize"), queues, path.Child("handSize"), causes);
    }

    // A hash of few bits chooses the queues of a flow.
    private static void Hand(long size, long queues, FieldPath path, CauseList causes)
    {
        NotPositive(size, path, causes);
        if (size <= 0) return;
        if (size > queues) causes.Invalid(path, size, $"should not be greater than queues ({queues})");
        else if (Math.Ceiling(Math.Log2(queues) * size) > HashBits)
        {
            causes.Invalid(
                path, size, $"required entropy bits of deckSize {queues} and handSize {size} should not be greater than {HashBits}");
        }
    }

    private static void NotPositive(long value, FieldPath path, CauseList causes)
    {
        if (value <= 0) causes.Invalid(path, value, "must be positive");
    }
}
