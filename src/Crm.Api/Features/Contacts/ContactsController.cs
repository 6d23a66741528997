using Crm.Api.Hosting.Authorization;
using Crm.Api.Records;
using Crm.Core.Features.Contacts;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Api.Features.Contacts;

/// <summary>People, with or without a company.</summary>
[Resource("contacts")]
[Route("api/v1/contacts")]
public sealed class ContactsController(ContactService contacts) : RecordsController<Contact, ContactInput, ContactView>(contacts);
