using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>One thing that is wrong with a certificate or a key.</summary>
/// <param name="Kind">A stable word for it.</param>
/// <param name="Message">What is wrong, for the learner.</param>
public sealed record CertificateFault(CertificateProblem Kind, LocalizedText Message)
{
    internal static CertificateFault Of(CertificateProblem kind, string en, string ko) => new(kind, new LocalizedText(en, ko));
}
