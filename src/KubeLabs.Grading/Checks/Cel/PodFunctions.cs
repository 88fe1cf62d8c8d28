using KubeLabs.Behavior;
using KubeLabs.Cel;

namespace KubeLabs.Grading;

/// <summary>The Pods of a workload and of a Service.</summary>
internal static class PodFunctions
{
    public static CelValue OfWorkload(CelContext context, CelValue[] arguments)
    {
        if (arguments[0] is not ModelObject owner) return NoObject("pods");
        if (!context.Charge((ulong)owner.State.Pods.Length)) return CelBool.False;
        if (owner.Item.Kind != "Pod") owner.Read("spec.replicas", "spec.selector", "spec.template.metadata.labels");
        return Model(context).Pods(owner.State.Pods.Where(pod => pod.BelongsTo(owner.Item)), owner.State);
    }

    public static CelValue OfService(CelContext context, CelValue[] arguments)
    {
        if (arguments[0] is not ModelObject { Item: { Kind: "Service", Type.Group: "" } item } service) return CelError.Of("endpoints() is a function of Services");
        if (!context.Charge((ulong)service.State.Pods.Length)) return CelBool.False;
        service.Read("spec.selector");
        return Model(context).Pods(ServiceEndpoints.Of(new(item), service.State).Pods, service.State);
    }

    /// <summary>The model behind an evaluation.</summary>
    internal static CelModel Model(CelContext context) => (CelModel)context.Activation;

    /// <summary>That a function was asked of something that is no object.</summary>
    internal static CelError NoObject(string function) => CelError.Of($"{function}() is a function of objects of the cluster");
}
