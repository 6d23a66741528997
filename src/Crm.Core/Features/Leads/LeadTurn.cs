using Crm.Core.Platform.Turns;

namespace Crm.Core.Features.Leads;

/// <summary>Who got the last lead that was given by turn.</summary>
public sealed class LeadTurn : Turn;
