using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Requests and limits.</summary>
internal static class ResourceRules
{
    public static void OfContainer(Node? resources, IReadOnlySet<string> claims, FieldPath path, CauseList causes) =>
        Validate(resources, ResourceNameRules.OfContainer, claims, path, causes);

    public static void OfPod(Node? resources, IReadOnlySet<string> claims, FieldPath path, CauseList causes) =>
        Validate(resources, ResourceNameRules.OfPod, claims, path, causes);

    private static void Validate(
        Node? resources,
        Action<string, FieldPath, CauseList> name,
        IReadOnlySet<string> claims,
        FieldPath path,
        CauseList causes)
    {
        Amounts(resources.Map("limits"), name, path.Child("limits"), (_, _) => { }, causes);
        Amounts(
            resources.Map("requests"),
            name,
            path.Child("requests"),
            (resource, quantity) => AgainstLimit(resource, quantity, resources?["limits"], path, causes),
            causes);
        HugePagesAlone(resources, path, causes);
        ResourceClaimRules.Names(resources, claims, path.Child("claims"), causes);
    }

    private static void Amounts(
        ReadOnlySpan<MapEntry> amounts,
        Action<string, FieldPath, CauseList> name,
        FieldPath path,
        Action<string, Quantity> also,
        CauseList causes)
    {
        foreach (var entry in amounts)
        {
            var place = path.Key(entry.Key);
            name(entry.Key, place, causes);
            var quantity = QuantityRules.Read(entry.Value) ?? Quantity.Zero;
            QuantityRules.Validate(entry.Key, quantity, place, causes);
            also(entry.Key, quantity);
            PartOfPage(entry.Key, quantity, place, causes);
        }
    }

    private static void AgainstLimit(string resource, Quantity request, Node? limits, FieldPath path, CauseList causes)
    {
        var mayDiffer = ResourceNames.MayBeOvercommitted(resource);
        if (QuantityRules.Read(limits?[resource]) is not { } limit)
        {
            if (!mayDiffer) causes.Required(path.Child("limits"), "Limit must be set for non overcommitable resources");
        }
        else if (!mayDiffer && request != limit)
        {
            causes.Invalid(path.Child("requests"), request.ToString(), $"must be equal to {resource} limit of {limit}");
        }
        else if (request > limit)
        {
            causes.Invalid(path.Child("requests"), request.ToString(), $"must be less than or equal to {resource} limit of {limit}");
        }
    }

    private static void PartOfPage(string resource, Quantity quantity, FieldPath path, CauseList causes)
    {
        if (!ResourceNames.IsHugePages(resource)) return;
        var size = ResourceNames.PageSize(resource) ?? Quantity.Zero;
        if (size > Quantity.Zero && size.Milli % 1000 == 0 && quantity.Units % size.Units == 0) return;
        causes.Invalid(path, quantity.ToString(), $"{quantity} is not positive integer multiple of {resource}");
    }

    private static void HugePagesAlone(Node? resources, FieldPath path, CauseList causes)
    {
        var (compute, pages) = (false, false);
        foreach (var list in (ReadOnlySpan<string>)["limits", "requests"])
        {
            foreach (var entry in resources.Map(list))
            {
                compute |= entry.Key is "cpu" or "memory";
                pages |= ResourceNames.IsHugePages(entry.Key);
            }
        }

        if (pages && !compute) causes.Forbidden(path, "HugePages require cpu or memory");
    }
}
